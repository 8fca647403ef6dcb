import type { Conversation } from '../core/conversation/conversation.ts';
import { newestFromOthers } from '../core/conversation/select.ts';
import type { Clock, ResumeMemory } from '../core/protocol/ports.ts';
import type { Transport } from '../core/protocol/transport.ts';
import { createTypingHint } from './typing-hint.ts';

export interface HintPorts {
  readonly transport: Pick<Transport, 'hint'>;
  readonly clock: Clock;
  readonly memory: Pick<ResumeMemory, 'markRead'>;
  conversation(): Conversation;
}

/** The customer's signals that carry no words: that they write, and how far they have read. */
export function createHints({ transport, clock, memory, conversation }: HintPorts) {
  const typing = createTypingHint(clock, (on) => transport.hint({ type: 'typing', on }));
  let readUpTo: string | undefined;

  return {
    typing(on: boolean): void {
      const can = conversation().capabilities.typing;
      if (can === false || !can.send) return;
      if (on) typing.typed(can.minIntervalSeconds);
      else typing.stopped();
    },
    /** They write no more: the words are on their way. */
    written: typing.stopped,
    /** Each place is told once. */
    read(): void {
      const newest = newestFromOthers(conversation())?.id;
      if (newest === undefined || newest === readUpTo) return;
      readUpTo = newest;
      memory.markRead(newest);
      transport.hint({ type: 'read', upTo: newest });
    },
    dispose: typing.dispose,
  };
}
