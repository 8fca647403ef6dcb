import type { PaceMessages } from '../../core/messages/late-messages.ts';

/** One message at a time, in Spanish. */
export const pace: PaceMessages = {
  next: (held) => `Mensaje siguiente (${held === 1 ? '1 espera' : `${held} esperan`})`,
  waits: 'Otro mensaje le espera. Use el botón Mensaje siguiente, antes del campo.',
};
