import type { CallbackNumber, CallbackOffer, CallbackSlot } from '../../../src/core/protocol/contact.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { EventLog } from '../log/event-log.ts';
import { maskCardNumbers } from '../conversation/mask.ts';
import type { ContactRequest } from '../desk-frames.ts';
import type { Handoff } from '../handoff/handoff.ts';
import { dayAt, daysFrom, shiftOn, type BusinessHours } from './business-hours.ts';

/** What customers have asked for in place of waiting: calls, and messages for later. */
export interface ContactRequests {
  /** What the customer of this conversation may choose from now. */
  offer(): CallbackOffer;
  /** False where it is not among what was offered. Gives up the place in line. */
  requestCallback(conversation: string, choice: { number: string; slot: string }): Promise<boolean>;
  /** False where none is booked. */
  cancelCallback(conversation: string): Promise<boolean>;
  leaveMessage(conversation: string, text: string): Promise<void>;
  /** The agents have done what was asked for then: it is off the list. */
  settle(conversation: string, at: number): Promise<void>;
  /** Oldest first. A new call takes the place of the same customer's last. */
  readonly list: readonly ContactRequest[];
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** As the bank's own records have them for the demo's customer; no full number ever leaves them. */
const numbersOnFile: readonly CallbackNumber[] = [
  { id: 'mobile', ending: '42' },
  { id: 'home', ending: '19' },
];
const slotMilliseconds = 3_600_000;
const mostSlots = 6;
/** Around the clock, for a gateway without hours. */
const always: BusinessHours = {
  ...{ timeZone: 'UTC', opens: '00:00', closes: '23:59', days: [0, 1, 2, 3, 4, 5, 6] },
  holidays: [],
};

export interface ContactParts {
  /** One stream for all gateways. */
  readonly log: EventLog<ContactEvent>;
  readonly conversations: Conversations;
  readonly handoff: Handoff;
  readonly clock: Clock;
  readonly hours: BusinessHours | undefined;
}

/** What stands in the stream: a request, or that the one of that time is settled. */
export type ContactEvent =
  ContactRequest | { readonly kind: 'settled'; readonly conversation: string; readonly at: number };

const stream = 'contact';

export async function openContactRequests({
  log,
  conversations,
  handoff,
  clock,
  hours,
}: ContactParts): Promise<ContactRequests> {
  let list: readonly ContactRequest[] = [];
  const listeners = new Set<() => void>();
  const stop = await log.tail(stream, 0, ({ event }) => {
    const others = list.filter((one) => !isOver(one, event));
    list = event.kind === 'settled' ? others : [...others, event];
    for (const listen of [...listeners]) listen();
  });

  const offer = (): CallbackOffer => ({
    numbers: numbersOnFile,
    slots: slotsFrom(hours ?? always, clock.now()),
  });

  /** A request is known by its moment: of two in the same millisecond the second is a millisecond later. */
  const momentOf = (conversation: string, at: number): number =>
    list.reduce(
      (moment, one) => (one.conversation === conversation ? Math.max(moment, one.at + 1) : moment),
      at,
    );

  return {
    offer,
    async requestCallback(conversation, choice) {
      const { numbers, slots } = offer();
      const number = numbers.find(({ id }) => id === choice.number);
      const slot = slots.find(({ id }) => id === choice.slot);
      if (!number || !slot) return false;
      await handoff.cancel(conversation);
      const callback = { ending: number.ending, from: slot.from, to: slot.to };
      const { event } = await conversations.record(conversation, { type: 'callback.requested', ...callback });
      const at = momentOf(conversation, event.event.at);
      await log.append(stream, { kind: 'callback', conversation, at, ...callback });
      return true;
    },
    async cancelCallback(conversation) {
      const booked = list.find((one) => one.kind === 'callback' && one.conversation === conversation);
      if (!booked) return false;
      await conversations.record(
        conversation,
        { type: 'callback.cancelled' },
        { key: `callback-cancelled:${booked.at}` },
      );
      await log.append(stream, { kind: 'settled', conversation, at: booked.at });
      return true;
    },
    async settle(conversation, at) {
      await log.append(stream, { kind: 'settled', conversation, at });
    },
    async leaveMessage(conversation, text) {
      await handoff.cancel(conversation);
      const { event } = await conversations.record(conversation, { type: 'note.left' });
      const at = momentOf(conversation, event.event.at);
      const request = { conversation, at, text: maskCardNumbers(text) };
      await log.append(stream, { kind: 'message', ...request });
    },
    get list() {
      return list;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stop,
  };
}

/** Done, cancelled, or another call in its place. */
function isOver(one: ContactRequest, by: ContactEvent): boolean {
  if (one.conversation !== by.conversation) return false;
  return by.kind === 'settled' ? one.at === by.at : one.kind === 'callback' && by.kind === 'callback';
}

/** The next whole hours in which people are there. */
function slotsFrom(hours: BusinessHours, now: number): readonly CallbackSlot[] {
  const slots: CallbackSlot[] = [];
  for (const day of daysFrom(dayAt(now, hours.timeZone))) {
    const shift = shiftOn(day, hours);
    if (!shift) continue;
    for (
      let from = shift.opensAt;
      from + slotMilliseconds <= shift.closesAt + 60_000;
      from += slotMilliseconds
    ) {
      if (from <= now) continue;
      slots.push({ id: String(from), from, to: from + slotMilliseconds });
      if (slots.length === mostSlots) return slots;
    }
  }
  return slots;
}
