import type { WireEvent } from '../../core/protocol/events.ts';
import type { Message } from '../../core/protocol/message.ts';
import { inspect } from '../../core/guard/inspect.ts';
import { redact } from '../../core/guard/redact.ts';
import type { ComposePort } from './compose-options.ts';
import { carried } from './hidden.ts';
import type { ComposedOutbox } from './outbox.ts';
import type { Stay } from './side.ts';

/** What the person is to know of the talk with the assistant. */
export interface Carry {
  /** Of the assistant's side, as it was shown. */
  note(event: WireEvent): void;
  /** Hands over all that was not handed over before, ahead of the customer's next words. */
  over(stay: Stay): void;
  /** The customer's last words, for those who choose from the line. */
  brief(): string | undefined;
  /** All of it is known there. */
  drop(): void;
}

/** It may take so long to be made; the customer's own words wait for it. */
const patience = 5_000;
/** Most characters of a reason. */
const mostBrief = 500;

export function createCarry(
  { settings, clock, ids }: Pick<ComposePort, 'settings' | 'clock' | 'ids'>,
  outbox: Pick<ComposedOutbox, 'first'>,
): Carry {
  const { carry: write = asTranscript } = settings;
  let said: readonly Message[] = [];

  async function written(): Promise<string> {
    const all = said;
    said = [];
    return write && all.length > 0 ? withoutSecrets(await write(all)) : '';
  }

  return {
    note(event) {
      if (event.type === 'message.received') said = [...said.filter(({ id }) => id !== event.id), event];
      if (event.type === 'message.retracted') said = said.filter(({ id }) => id !== event.target);
      if (event.type !== 'message.corrected') return;
      said = said.map((one) => (one.id === event.target ? { ...one, text: event.text } : one));
    },
    over: (stay) =>
      outbox.first(stay, async () => {
        let cancel = (): void => undefined;
        const late = new Promise<string>((resolve) => {
          cancel = clock.after(patience, () => resolve(''));
        });
        const text = await Promise.race([written(), late]).finally(cancel);
        const { maxText } = stay.transport.capabilities;
        return text ? { localId: carried + ids.id(), text: text.slice(-maxText) } : undefined;
      }),
    brief() {
      const last = said.filter(({ from }) => from.role === 'customer').at(-1);
      return write && last ? withoutSecrets(last.text).slice(0, mostBrief) : undefined;
    },
    drop: () => (said = []),
  };
}

function asTranscript(said: readonly Message[]): string {
  const lines = said.map(
    ({ from, text }) => `${from.role === 'customer' ? 'Customer' : 'Assistant'}: ${text}`,
  );
  return ['Before you joined, with the automated assistant:', ...lines].join('\n');
}

/** Without whatever the guard would take for a secret, whoever has written it. */
function withoutSecrets(text: string): string {
  return redact(text, inspect(text));
}
