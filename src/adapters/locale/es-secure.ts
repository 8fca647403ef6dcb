import type { FieldProblem, SecureMessages } from '../../core/messages/secure-messages.ts';
import type { TransportErrorKind } from '../../core/protocol/transport-error.ts';

/** Secure prompts, in Spanish. */
export const secure: SecureMessages = {
  heading: 'Sus datos',
  answer: 'Responder',
  back: 'Volver al chat',
  asks: (name) => `${name} pide datos:`,
  care: 'Sus respuestas no se ven en el chat. Van directo al banco, que las revisa.',
  label: (kind) => (kind === 'zip' ? 'Código postal' : 'Últimos cuatro dígitos de su tarjeta'),
  hint: (kind) =>
    kind === 'zip'
      ? 'Cinco dígitos, como en su factura.'
      : 'Solo los últimos cuatro. Nunca pedimos el número entero.',
  yes: 'Sí',
  no: 'No',
  send: 'Enviar respuestas',
  sending: 'Se envía',
  problems: 'No se envió. Revise sus respuestas.',
  problem,
  failed: (error) => `No se envió. ${whyFailed(error)}`,
  until: (time) => `Abierto hasta: ${time}`,
  timeEnds: 'El plazo para responder termina en 2 minutos. Pulse Más tiempo si lo necesita.',
  moreTime: 'Más tiempo',
  over: 'El plazo para responder terminó. Puede pedirlo otra vez.',
  askAgain: 'Pedir otra vez',
  notRenewed: 'No se pudo. Pruebe otra vez, o escriba en el chat.',
  otherWays: 'Otras formas',
  otherWaysText:
    'No tiene que responder aquí. Puede hacerlo por teléfono o en una sucursal. Le avisamos al agente.',
  decline: 'Prefiero no responder',
  framed: 'Esta página se muestra dentro de otro sitio. Para su seguridad, no responda aquí.',
  refused: 'No mostramos este formulario. Nadie del banco puede pedirle eso aquí.',
};

function problem(one: FieldProblem): string {
  switch (one) {
    case 'empty':
      return 'Llene este campo.';
    case 'whole':
      return 'Puede ser un número de tarjeta entero. Nunca lo pedimos. Dé solo la parte que se pide.';
    case 'four':
      return 'Escriba cuatro dígitos.';
    case 'zip':
      return 'Escriba cinco dígitos.';
    case 'choose':
      return 'Elija una opción.';
    case 'wrong':
      return 'No coincide con lo que tenemos. Revíselo y pruebe otra vez.';
  }
}

function whyFailed(error: TransportErrorKind): string {
  switch (error) {
    case 'auth-expired':
    case 'auth-denied':
    case 'forbidden':
      return 'Su sesión se cerró. Entre de nuevo y pruebe otra vez.';
    case 'ended':
    case 'not-found':
    case 'unsupported':
      return 'Ya no se puede responder aquí.';
    case 'rate-limited':
    case 'overloaded':
    case 'server':
      return 'Tenemos mucho trabajo ahora. Espere un momento y pruebe otra vez.';
    default:
      return 'La conexión es débil. Pruebe otra vez.';
  }
}
