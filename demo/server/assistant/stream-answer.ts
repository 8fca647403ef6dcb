import { randomUUID } from 'node:crypto';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import type { Signals } from '../signals/signals.ts';
import type { Reply } from './reply.ts';

export interface Streaming {
  readonly conversation: string;
  readonly from: Participant;
  readonly signals: Signals;
  readonly clock: Clock;
  readonly pieceMilliseconds: number;
  /** Ends the waiting; the answer is then as long as it has come. */
  readonly signal: AbortSignal;
}

/** An answer comes in no more pieces than this, so that the longest takes little over a second. */
const mostPieces = 40;

/**
 * Tells an answer in pieces of a few words. Settles with its id and what was told: all of it, or less where
 * the customer has stopped it.
 */
export async function streamAnswer(
  streaming: Streaming,
  reply: Reply,
): Promise<{ id: string; text: string }> {
  const { conversation, from, signals, clock, pieceMilliseconds, signal } = streaming;
  const id = randomUUID();
  const at = clock.now();
  let stopped = false;
  let told = '';
  const unsubscribe = signals.subscribe(conversation, (one) => {
    stopped ||= one.type === 'answer.stopped' && one.target === id;
  });
  for (const text of piecesOf(reply.text)) {
    if (stopped || signal.aborted) break;
    signals.publish(conversation, {
      type: 'message.streamed',
      target: id,
      from,
      text,
      replace: false,
      lang: reply.lang,
      at,
    });
    told += text;
    await pause(clock, pieceMilliseconds, signal);
  }
  unsubscribe();
  return { id, text: told.trimEnd() };
}

/** A few words each. */
export function piecesOf(text: string): readonly string[] {
  const words = text.match(/\s*\S+/g) ?? [];
  const size = Math.max(2, Math.ceil(words.length / mostPieces));
  return Array.from({ length: Math.ceil(words.length / size) }, (_, index) =>
    words.slice(index * size, (index + 1) * size).join(''),
  );
}

export function pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      cancel();
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const cancel = clock.after(milliseconds, finish);
    signal.addEventListener('abort', finish, { once: true });
  });
}
