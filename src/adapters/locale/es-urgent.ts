import type { UrgentMessages } from '../../core/messages/urgent-messages.ts';

/** The number for fraud and lost cards, in Spanish. */
export const urgent: UrgentMessages = {
  heading: 'Fraude o tarjeta perdida',
  back: 'Volver al chat',
  now: 'Llame ya. El chat sigue abierto mientras llama.',
  offline: 'No tiene conexión. Aun así puede llamar.',
  call: 'Llamar al',
  tty: 'Teléfono de texto (TTY)',
  onCard: 'Llame al número del reverso de su tarjeta.',
  onCardToo: 'El número está también al reverso de su tarjeta.',
};
