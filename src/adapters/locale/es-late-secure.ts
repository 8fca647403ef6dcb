import { nameOf } from '../../core/messages/author.ts';
import type { FactOf, SecureNoticeMessages } from '../../core/messages/late-messages.ts';
import type { SecureKind } from '../../core/protocol/secure.ts';
import { roles } from './es-notices.ts';

/** What stands in the conversation about secure prompts, and is spoken of them, in Spanish. */
export const secureNotices: SecureNoticeMessages = {
  notice,
  how: 'Use el botón Responder, encima de la conversación.',
  howAgain: 'Use el botón Pedir otra vez, encima de la conversación.',
  moreTime: 'Ahora tiene más tiempo.',
};

function notice(fact: FactOf<'secure'>): string {
  if (fact.type === 'secure.requested') return `${nameOf(fact.from, { roles })} pide datos: ${fact.purpose}`;
  switch (fact.reason) {
    case 'provided':
      return `Usted dio: ${[...new Set(fact.kinds?.map(given) ?? ['sus respuestas'])].join(', ')}.`;
    case 'declined':
      return 'Usted prefirió no responder.';
    case 'expired':
      return 'El plazo para responder terminó.';
    case 'withdrawn':
      return 'Estos datos ya no hacen falta.';
    case 'failed':
      return 'Los datos no coinciden. Pregunte aquí por otra forma.';
  }
}

function given(kind: SecureKind): string {
  switch (kind) {
    case 'last-four':
      return 'últimos cuatro dígitos';
    case 'zip':
      return 'código postal';
    case 'yes-no':
    case 'choice':
      return 'sus respuestas';
  }
}
