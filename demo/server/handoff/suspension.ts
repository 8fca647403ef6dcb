import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { ConversationFacts } from '../conversation/facts.ts';

/**
 * The customer pauses with the people who are there, and talks to the assistant. Nobody's place changes by it; each
 * pause has a number, and is begun and ended once.
 */
export interface Suspension {
  /** False where no person is there to pause with. */
  suspend(conversation: string): Promise<boolean>;
  /** False where the customer is with nobody any more. */
  resume(conversation: string): Promise<boolean>;
}

export function createSuspension({ facts, record }: Pick<Conversations, 'facts' | 'record'>): Suspension {
  return {
    async suspend(conversation) {
      const now = await facts(conversation);
      if (now.suspended) return true;
      const person = personIn(now);
      if (!person) return false;
      await record(
        conversation,
        { type: 'suspension.started', with: person },
        { key: `suspended:${now.suspensions + 1}` },
      );
      return true;
    },
    async resume(conversation) {
      const now = await facts(conversation);
      const person = personIn(now);
      if (!now.suspended || !person) return person !== undefined;
      await record(
        conversation,
        { type: 'suspension.ended', with: person },
        { key: `resumed:${now.suspensions}` },
      );
      return true;
    },
  };
}

/** Whose talk it is; else a guest who has stayed. */
function personIn({ line, guests }: ConversationFacts): Participant | undefined {
  return line.step === 'served' ? line.agent : guests.at(-1);
}
