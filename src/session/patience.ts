import type { Conversation } from '../core/conversation/conversation.ts';
import { isSending, unanswered } from '../core/conversation/select.ts';
import { answerSteps, stillSendingAfter } from '../core/conversation/waits.ts';
import type { ConversationEvent } from '../core/protocol/events.ts';
import type { Cancel, Clock } from '../core/protocol/ports.ts';
import type { Waits } from '../core/protocol/waits.ts';
import type { Store } from '../store/store.ts';

/** Tells when a message, or the assistant's answer to it, has been on its way for longer than one expects. */
export function createPatience(clock: Clock, store: Store<Conversation, ConversationEvent>): () => void {
  const sending = watch(clock, [stillSendingAfter], (step) => tell({ sending: step > 0 }));
  const answer = watch(clock, answerSteps, (step) => tell({ answer: step }));

  function tell(change: Partial<Waits>): void {
    store.dispatch({ type: 'waits.changed', waits: { ...store.state.waits, ...change } });
  }

  /** What stood there without an answer when the line first stood: nobody is at work on that any more. */
  let old: string | undefined;
  const leave = store.subscribe((after, before) => {
    const key = unanswered(after)?.key;
    if (!before.connection.established) old = key;
    sending(isSending(after));
    answer(key !== undefined && key !== old);
  });
  return () => {
    leave();
    sending(false);
    answer(false);
  };
}

/** Counts up the steps, each so many seconds after the begin, while something lasts; 0 once it is over. */
function watch(
  clock: Clock,
  seconds: readonly number[],
  tell: (step: number) => void,
): (lasts: boolean) => void {
  let cancels: readonly Cancel[] = [];
  let told = 0;
  return (lasts) => {
    if (lasts === cancels.length > 0) return;
    for (const cancel of cancels) cancel();
    cancels = [];
    if (lasts) {
      cancels = seconds.map((after, index) =>
        clock.after(after * 1000, () => {
          told = index + 1;
          tell(told);
        }),
      );
    } else if (told > 0) {
      told = 0;
      tell(0);
    }
  };
}
