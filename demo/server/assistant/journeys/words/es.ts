import type { Charge } from '../../../conversation/record.ts';
import { longDate, money, type Gathered } from '../../answers/answers.ts';
import { demoRewards, demoUser, maskedAddress } from '../../demo-account.ts';
import type { Known } from '../journey.ts';
import { missingOfTrip } from '../trip.ts';
import type { JourneyWords } from './journey-words.ts';

const day = (date: string): string => longDate(date, 'es');
const dollars = (amount: number): string => money(amount, 'es');
const figure = (count: number): string => new Intl.NumberFormat('es-US').format(count);
const { street, city, zipEnding } = maskedAddress;
const address = `**${street} en ${city}, código postal que termina en ${zipEnding}**`;

export const spanish: JourneyWords = {
  questions: {
    charge: () => 'Puedo ayudarle a disputar un cargo. **¿De cuánto fue, de qué tienda y qué día?**',
    card: ({ journey, charge }) =>
      journey === 'dispute'
        ? `Puedo ayudarle a disputar ${chargeWords(charge)}. **¿En qué tarjeta fue?** Dígame los últimos cuatro dígitos.`
        : '**¿De qué tarjeta se trata?** Dígame los últimos cuatro dígitos.',
    fault: () => '¿La tarjeta está **perdida, robada o dañada**?',
    address: () => `Podemos enviarle una tarjeta nueva. Va a ${address}. **¿Está bien?**`,
    fee: ({ account }) =>
      account?.lateFee
        ? `El ${day(account.lateFee.date)} se cobró un cargo por mora de **${dollars(account.lateFee.amount)}**. Su pago mínimo era para el ${day(account.lateFee.dueWas)} y llegó después. Puedo pedir una vez que se lo devuelvan. **¿Lo pido?**`
        : '',
    deed: () => '¿Quiere **agregar** un usuario, **quitar** uno o cambiar un **límite**?',
    user: () => '**¿De qué usuario** se trata?',
    review: ({ account }) =>
      `Puedo pedir una revisión de su límite. Ahora es de ${dollars(account?.limit ?? 0)}. Miramos sus ingresos, sus pagos y cuánto usa del límite. **¿Quiere una revisión?**`,
    trip: (known) =>
      ({
        both: '**¿A dónde va, y de qué día a qué día?**',
        place: '**¿A dónde va?**',
        time: '**¿De qué día a qué día viaja?**',
      })[missingOfTrip(known)],
  },
  options: {
    'fault:lost': 'Perdida',
    'fault:stolen': 'Robada',
    'fault:damaged': 'Dañada',
    'address:same': 'Sí, envíela ahí',
    'address:moved': 'No, me mudé',
    'fee:ask': 'Sí, pida que me lo devuelvan',
    'fee:leave': 'No, déjelo así',
    'deed:add': 'Agregar un usuario',
    'deed:remove': 'Quitar un usuario',
    'deed:limit': 'Cambiar un límite',
    'user:sam': demoUser.name,
    'user:other': 'Otra persona',
    'review:ask': 'Sí, pida una revisión',
    'review:leave': 'No, gracias',
  },
  goOn: 'Ahora volvemos a lo que preguntó antes.',
  about: (card) =>
    `Se trata de su tarjeta que termina en ${card}. Si es otra, dígame sus últimos cuatro dígitos.`,
  dispute: disputeWords,
  locked: (card) =>
    `**Su tarjeta que termina en ${card} ya está bloqueada.** Nadie puede comprar nada nuevo con ella.`,
  unlocked: (card) => `**Su tarjeta que termina en ${card} vuelve a servir.** Ya no está bloqueada.`,
  nextCard: (card) => `Ahora, su tarjeta que termina en ${card}.`,
  left: 'Está bien, lo dejo aquí. Lo que ya está hecho queda así.',
  newCard: (known, { reference, days }) =>
    [
      `Su tarjeta nueva va en camino a ${address}.`,
      [
        `- Referencia: **${reference}**`,
        `- Debe llegar entre el **${day(days[0])}** y el **${day(days[1])}**.`,
        ...(known.answers['fault'] === 'damaged'
          ? ['- Su número de tarjeta no cambia. Puede usar la vieja hasta ese día.']
          : ['- Tiene un número nuevo. La vieja sigue bloqueada.']),
      ].join('\n'),
    ].join('\n\n'),
  moved: () =>
    'Entonces todavía no envío la tarjeta, para que no llegue a otro lugar. Cambie primero su dirección en *Perfil*, o una persona puede hacerlo con usted.',
  due: ({ account, card }) =>
    account
      ? [
          `De su tarjeta que termina en ${card}:`,
          `- Fecha de pago: **${day(account.due)}**\n- Pago mínimo: **${dollars(account.minimum)}**\n- Saldo: ${dollars(account.balance)}`,
          'Puede pagar desde una cuenta de banco en *Pagos*.',
        ].join('\n\n')
      : '',
  posting: ({ account, card }) =>
    [
      account?.payment
        ? `Su último pago a la tarjeta que termina en ${card} **ya aparece**: ${dollars(account.payment.amount)} el ${day(account.payment.date)}.`
        : `**Todavía no veo un pago** a la tarjeta que termina en ${card} desde el último estado de cuenta.`,
      'Un pago desde una cuenta de banco tarda de 1 a 3 días hábiles en aparecer. Un cheque por correo puede tardar hasta 7 días después de llegar. Si pagó hace más tiempo, una persona puede buscarlo.',
    ].join('\n\n'),
  noFee: ({ card }) =>
    `**No veo un cargo por mora** en su tarjeta que termina en ${card}. Si usted ve uno, una persona puede mirarlo.`,
  feeLeft: 'Está bien, dejo el cargo así. Los **pagos automáticos** ayudan a evitar el próximo.',
  feeAsked: ({ reference, by }) =>
    `Ya pedí que le devuelvan el cargo. Su referencia es **${reference}**. Tendrá un sí o un no a más tardar el **${day(by)}**. No puedo prometer un sí.`,
  rewards: () =>
    [
      `Tiene **${figure(demoRewards.points)} puntos**. Valen ${dollars(demoRewards.worth)}. Este mes ganó ${figure(demoRewards.earned)}.`,
      `- Para usarlos: abra *Recompensas*. Elija dinero, viajes o tarjetas de regalo.\n- ${demoRewards.expiring === 0 ? 'Este año no vence ningún punto.' : `Este año vencen ${figure(demoRewards.expiring)} puntos.`}`,
      'No puedo usar los puntos por usted aquí. Los puntos de una compra aparecen cuando cierra el estado de cuenta.',
    ].join('\n\n'),
  users: usersWords,
  reviewLeft: 'Está bien, su límite queda así. Puede pedirlo otra vez cuando quiera.',
  reviewAsked: ({ reference, by }) =>
    `Ya pedí una revisión. Su referencia es **${reference}**. Recibe nuestra respuesta por escrito a más tardar el **${day(by)}** (30 días). Si decimos que no, **le damos las razones**. Una persona puede verlo con usted.`,
  travel: ({ card, account, answers }, reference) =>
    [
      `Su aviso de viaje está puesto para la tarjeta que termina en ${card}: ${answers['trip'] ?? ''}.`,
      [
        `- Referencia: **${reference}**`,
        account?.name === 'Travel'
          ? '- Esta tarjeta no cobra comisión por compras en otros países.'
          : '- Su tarjeta Travel no cobra comisión por compras en otros países. Esta puede cobrarla.',
        '- Tal vez le preguntemos por un cargo, para cuidarle.',
      ].join('\n'),
      'Para vuelos y hoteles, el equipo de viajes puede ayudarle.',
    ].join('\n\n'),
  already: (kind, reference) =>
    ({
      'new-card': `Una tarjeta nueva ya va en camino. Su referencia es **${reference}**.`,
      'late-fee': `Ya pedí que le devuelvan este cargo, y solo puedo pedirlo una vez. Su referencia es **${reference}**. Una persona puede decirle más.`,
      review: `Ya hay una revisión en marcha. Su referencia es **${reference}**.`,
      travel: `Su aviso de viaje está puesto. Su referencia es **${reference}**.`,
      lock: '',
      unlock: '',
    })[kind],
};

function chargeWords({ amount, merchant, date }: Charge): string {
  return [
    amount === undefined ? 'este cargo' : `el cargo de ${dollars(amount)}`,
    merchant === undefined ? '' : ` de ${merchant}`,
    date === undefined ? '' : ` del ${day(date)}`,
  ].join('');
}

function usersWords({ answers, card }: Known): string {
  const { name, lastFour } = demoUser;
  if (answers['deed'] === 'add') {
    return [
      `Un usuario autorizado recibe su propia tarjeta en su cuenta${card === undefined ? '' : ` que termina en ${card}`}. **Usted paga lo que esa persona gasta.**`,
      'Necesita su **nombre, fecha de nacimiento y dirección**. No puedo agregarlo aquí. Abra *Cuenta*, luego *Usuarios autorizados* y luego *Agregar*. Por favor, no escriba esos datos en este chat.',
    ].join('\n\n');
  }
  if (answers['user'] === 'other') {
    return `Veo un usuario en su cuenta: **${name}**, con la tarjeta que termina en ${lastFour}. Si no es así, una persona puede mirarlo.`;
  }
  return answers['deed'] === 'remove'
    ? `No puedo quitar un usuario aquí. Abra *Cuenta*, luego *Usuarios autorizados*, elija a **${name}** y presione *Quitar*. La tarjeta que termina en ${lastFour} deja de servir en ese momento. Usted todavía paga lo que se gastó antes.`
    : `No puedo cambiar un límite aquí. Abra *Cuenta*, luego *Usuarios autorizados*, elija a **${name}** y presione *Límite*. Necesita saber cuánto puede gastar al mes la tarjeta que termina en ${lastFour}. Su propio límite no cambia.`;
}

function disputeWords({ charge, card, statement, notice, dates, isLate }: Gathered): string {
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
