import type { Charge } from '../../conversation/record.ts';
import { longDate, money, type Answers, type Gathered } from './answers.ts';

export const spanish: Answers = {
  name: 'Asistente',
  greeting:
    'Hola. Soy un asistente automático. Puedo ayudarle con tarjetas, facturas y cargos.\n\nPor favor, no escriba aquí un número de tarjeta completo, un código de seguridad ni una contraseña.',
  topics: {
    greeting: 'Hola. ¿En qué puedo ayudarle hoy?',
    'lost-card':
      'Lamento oír eso. **Primero bloquee la tarjeta**: abra *Tarjetas*, elija la tarjeta y presione *Bloquear*. Una tarjeta bloqueada no sirve para compras nuevas.\n\nDespués una persona puede enviarle una tarjeta nueva. Si alguien la usó, llame enseguida al número de su estado de cuenta.',
    'replace-card':
      'Podemos enviarle una tarjeta nueva. Es gratis y tarda **de 5 a 7 días hábiles**. Llega a la dirección que tenemos. Abra *Tarjetas*, elija la tarjeta y presione *Reemplazar*.',
    'damaged-card':
      'Cambiamos gratis una tarjeta dañada. **El número de su tarjeta no cambia.** Abra *Tarjetas*, elija la tarjeta y presione *Reemplazar* y luego *Dañada*. Puede usar la vieja hasta que llegue la nueva.',
    'payment-due':
      'Su **fecha de pago**, su saldo y su pago mínimo están en la parte de arriba de la página de la cuenta. Puede pagar desde una cuenta de banco en cualquier momento, o activar pagos automáticos en *Pagos*.',
    'late-fee':
      'El cargo por mora se cobra cuando el pago mínimo llega después de la fecha de pago. Si es su primer atraso, una persona puede revisarlo y tal vez quitarlo. Los **pagos automáticos** ayudan a evitarlo.',
    'payment-posting':
      'Un pago desde una cuenta de banco tarda **de 1 a 3 días hábiles** en aparecer. Un cheque por correo puede tardar hasta 7 días después de llegar. Si pagó hace más tiempo, una persona puede buscarlo.',
    rewards:
      'Sus puntos están en la página *Recompensas*. Puede usarlos para **dinero, viajes o tarjetas de regalo**. Los puntos de una compra aparecen cuando cierra el estado de cuenta.',
    'authorised-user':
      'Un usuario autorizado recibe su propia tarjeta en su cuenta. **Usted paga lo que esa persona gasta.** Abra *Cuenta*, luego *Usuarios autorizados* y luego *Agregar*. Necesita su nombre, fecha de nacimiento y dirección.',
    address:
      'Puede cambiar su dirección, teléfono o correo en *Perfil*. **Cámbielo antes de pedir una tarjeta nueva**, para que llegue al lugar correcto.',
    credit:
      'Puede pedir un límite más alto en *Cuenta*, luego *Límite de crédito*. Miramos sus ingresos y sus pagos. Si decimos que no, le escribimos y **le damos las razones**. Una persona puede ver una revisión con usted.',
    travel:
      'Díganos **dónde y cuándo** viaja en *Tarjetas*, luego *Aviso de viaje*. Así sabemos que los cargos son suyos. La tarjeta Travel no cobra comisión por compras en otros países.',
    complaint:
      'Lamento que le hayamos fallado. Una persona puede recibir su queja y **darle un número de caso** para que pueda seguirla.',
    fraud:
      '**Bloquee su tarjeta ahora**: abra *Tarjetas*, elija la tarjeta y presione *Bloquear*. No comparta códigos con nadie. Nunca se los pedimos.\n\nUna persona de nuestro equipo de fraude puede ayudarle después.',
    hours:
      'Yo estoy aquí todo el día, todos los días. Las personas contestan **de 8 a. m. a 9 p. m., hora del Este, de lunes a sábado**. Si le robaron la tarjeta, el número detrás de la tarjeta atiende a toda hora.',
    thanks: 'De nada. ¿Necesita algo más?',
  },
  askCharge: 'Puedo ayudarle a disputar un cargo. **¿De cuánto fue, de qué tienda y qué día?**',
  askCard: (charge) =>
    `Puedo ayudarle a disputar ${chargeWords(charge)}. **¿En qué tarjeta fue?** Dígame los últimos cuatro dígitos.`,
  dispute: disputeWords,
  reminder: 'Para seguir con su disputa: **¿en qué tarjeta fue el cargo?**',
  person: 'Voy a buscar a una persona. Puede seguir preguntándome mientras espera.',
  personAlready:
    'Ya está en la fila para hablar con una persona. Puede seguir preguntándome mientras espera.',
  notUnderstood:
    'Lo siento, no entendí. Dígalo con otras palabras, por favor, o elija una de estas opciones.',
  notUnderstoodTwice: 'Lo siento, todavía no entiendo. Voy a buscar a una persona.',
  notUnderstoodInLine: 'Lo siento, eso no lo sé. Una persona le ayudará cuando sea su turno.',
  nowInThisLanguage: 'Ahora seguimos en español.',
  choices: {
    dispute: 'Disputar un cargo',
    'lost-card': 'Tarjeta perdida o robada',
    'payment-due': 'Facturas y pagos',
    person: 'Hablar con una persona',
  },
  card: (name, lastFour) => `${name}, termina en ${lastFour}`,
};

function chargeWords({ amount, merchant, date }: Charge): string {
  return [
    amount === undefined ? 'este cargo' : `el cargo de ${money(amount, 'es')}`,
    merchant === undefined ? '' : ` de ${merchant}`,
    date === undefined ? '' : ` del ${longDate(date, 'es')}`,
  ].join('');
}

function disputeWords({ charge, card, statement, notice, dates, isLate }: Gathered): string {
  const day = (date: string): string => longDate(date, 'es');
  return [
    'Gracias. Esto es lo que tengo:',
    [
      `- Cargo: ${chargeWords(charge)}`,
      `- Tarjeta que termina en: ${card}`,
      ...(charge.unauthorised ? ['- Usted no lo autorizó'] : []),
    ].join('\n'),
    `Según la **Ley de Facturación Justa de Crédito** (*Fair Credit Billing Act*), estas fechas valen para su estado de cuenta del ${day(statement)}:`,
    [
      `- Puede disputarlo por escrito hasta el **${day(dates.disputeBy)}** (60 días).`,
      `- Si la disputa es del ${day(notice)}, le respondemos a más tardar el **${day(dates.acknowledgeBy)}** (30 días).`,
      `- Lo resolvemos a más tardar el **${day(dates.resolveBy)}** (dos ciclos de facturación, como máximo 90 días).`,
    ].join('\n'),
    isLate
      ? 'La primera fecha ya pasó. Hable pronto con una persona: otras reglas todavía pueden protegerle.'
      : 'No tiene que pagar este monto mientras lo revisamos. Una persona puede abrir su caso ahora.',
  ].join('\n\n');
}
