import type { ServerFrame } from '../../../src/adapters/transport/gateway-frames.ts';
import type { Customer, Desk } from '../../server/support/house.ts';
import type { DeskServerFrame } from '../../../demo/server/desk-frames.ts';

/** The times that a message took, in milliseconds. */
export interface Trip {
  /** Until the gateway had it in the log and said so. */
  readonly kept: number;
  /** Until the agent's answer had come, through both gateways. */
  readonly answered: number;
}

/** A customer who says something and waits for the agent's answer. */
export class Talker {
  readonly #customer: Customer;
  #count = 0;
  #sent = 0;
  #kept = 0;
  #text = '';
  #done: (trip: Trip) => void = () => undefined;

  /** @param customer Who is with an agent. What comes is no longer kept. */
  constructor(customer: Customer) {
    this.#customer = customer;
    customer.socket.removeAllListeners('message');
    customer.socket.on('message', (data) => {
      this.#hear(JSON.parse((data as Buffer).toString()) as ServerFrame);
    });
  }

  /** Says one more thing. Settles with the answer. */
  say(): Promise<Trip> {
    this.#text = `${this.#customer.conversation.slice(0, 8)} says number ${++this.#count}`;
    this.#sent = performance.now();
    this.#customer.send({ type: 'send', draft: { localId: this.#text, text: this.#text } });
    return new Promise((resolve) => (this.#done = resolve));
  }

  #hear(frame: ServerFrame): void {
    const now = performance.now();
    if (frame.type === 'accepted' && frame.accepted.localId === this.#text) this.#kept = now - this.#sent;
    if (frame.type === 'refused') throw new Error(`Refused: ${frame.kind}`);
    if (frame.type !== 'event' || frame.event.type !== 'message.received') return;
    const { from, text } = frame.event;
    if (from.role !== 'agent' || text !== this.#text) return;
    const answered = now - this.#sent;
    // The answer may come before the receipt: both have then taken as long.
    this.#done({ kept: this.#kept || answered, answered });
    this.#kept = 0;
  }
}

/** Lets a desk answer each message at once with the same words. */
export function answerAll(desk: Desk): void {
  desk.socket.removeAllListeners('message');
  desk.socket.on('message', (data) => {
    const frame = JSON.parse((data as Buffer).toString()) as DeskServerFrame;
    if (frame.type !== 'event' || frame.event.type !== 'message.received') return;
    const { from, text } = frame.event;
    if (from.role !== 'customer') return;
    desk.send({ type: 'say', conversation: frame.conversation, localId: text, text });
  });
}
