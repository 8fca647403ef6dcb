import { longDate, type Answers } from './answers.ts';

export const spanish: Answers = {
  name: 'Asistente',
  greeting:
    'Hola. Soy un asistente automático. Puedo ayudarle con tarjetas, facturas y cargos.\n\nPor favor, no escriba aquí un número de tarjeta completo, un código de seguridad ni una contraseña.',
  topics: {
    greeting: 'Hola. ¿En qué puedo ayudarle hoy?',
    address:
      'Puede cambiar su dirección, teléfono o correo en *Perfil*. **Cámbielo antes de pedir una tarjeta nueva**, para que llegue al lugar correcto.',
    fraud:
      '**Puedo bloquear su tarjeta ahora**: elija *Tarjeta perdida o robada*. O abra *Tarjetas* y presione *Bloquear*. No comparta códigos con nadie. Nunca se los pedimos.\n\nUna persona de nuestro equipo de fraude puede ayudarle después.',
    hours:
      'Yo estoy aquí todo el día, todos los días. Las personas contestan **de 8 a. m. a 9 p. m., hora del Este, de lunes a sábado**. Si le robaron la tarjeta, el número detrás de la tarjeta atiende a toda hora.',
    automated:
      'Soy un **asistente automático**, no una persona. Puedo ayudarle con tarjetas, facturas y cargos. Puede hablar con una persona en cualquier momento.',
    thanks: 'De nada. ¿Necesita algo más?',
  },
  reminder: 'Para seguir con lo que le pregunté:',
  sayAgain: 'Lo siento, no entendí.',
  aboutCard: (card) => `Este chat es sobre su tarjeta que termina en ${card}.`,
  complaint: {
    form: 'Lamento que le hayamos fallado. Cuéntenos en el **formulario de queja**: use *Llenar*, encima de la conversación. Así su queja tiene un número y un día para la respuesta.',
    logged:
      'Gracias por decirnos. Su queja está en *Más opciones*, *Su caso*. Puede preguntarme cómo va cuando quiera. Una persona también puede hablar de eso con usted.',
    none: 'No veo ninguna queja en este chat. ¿Quiere poner una?',
    closed:
      'Este formulario se cerró antes de que llegaran sus respuestas. **Todavía no hay ninguna queja**. ¿Quiere el formulario otra vez?',
  },
  forms: {
    thanks: 'Gracias. Tenemos sus respuestas.',
    closed:
      'Este formulario se cerró antes de que llegaran sus respuestas. Una persona puede enviarlo otra vez.',
    busy: 'Hay otro formulario abierto. Llénelo o ciérrelo primero. Luego pida otra vez el formulario de queja.',
  },
  complaintStatus: ({ reference, since, answerBy }) =>
    `Su queja **${reference}** llegó el ${longDate(since, 'es')}. La estamos revisando. Tendrá nuestra respuesta a más tardar el **${longDate(answerBy, 'es')}**.`,
  person: 'Voy a buscar a una persona. Puede seguir preguntándome mientras espera.',
  personBack: 'Ya está otra vez con la persona de antes.',
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
    'another-card': 'Me falta otra tarjeta',
    'payment-due': 'Facturas y pagos',
    'payment-posting': '¿Ya llegó mi pago?',
    'late-fee': 'Un cargo por mora',
    complaint: 'Poner una queja',
    'complaint-status': '¿Cómo va mi queja?',
    'travel-desk': 'Hablar con el equipo de viajes',
    person: 'Hablar con una persona',
  },
  card: (name, lastFour) => `${name}, termina en ${lastFour}`,
};
