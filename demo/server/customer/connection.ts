import {
  protocolVersion,
  type ClientFrame,
  type ServerFrame,
} from '../../../src/adapters/transport/gateway-frames.ts';
import { every } from '../clock.ts';
import { wireEvent } from '../conversation/conversations.ts';
import { langOf } from '../conversation/record.ts';
import type { Gateway } from '../gateway.ts';
import { takeOver } from '../gateways/take-over.ts';
import { checkToken, type TokenClaim } from '../token/token.ts';
import type { Bye, Hello } from './admission.ts';
import { capabilitiesOf } from './capabilities.ts';
import type { Decoded } from './decode-client-frame.ts';
import { hint, isForCustomer } from './hints.ts';
import { historyPage, placeOf } from './history.ts';
import { watchFigures } from './queue-figures.ts';
import { watchContact } from './watch-contact.ts';
import { runCommand } from './run-command.ts';
import { sendDraft } from './send-draft.ts';
import { watchIdle } from './watch-idle.ts';

/** What carries frames to one customer: a WebSocket, or a stream of server-sent events. */
export interface Carrier {
  send(frame: ServerFrame): void;
  /** Closes from the server's side; `bye` has been sent. */
  close(): void;
  /** Names the connection in later posts, where the carrier needs that. */
  readonly connection?: string;
}

/** What the token has admitted this connection to. */
export interface Visit {
  readonly conversation: string;
  readonly claim: TokenClaim;
}

/** After the end of the conversation so long is left for answers under way, whatever the options say. */
const lingerMilliseconds = 1000;

/**
 * One customer's connection: the same over every carrier.
 *
 * It holds nothing that another gateway could not work out: it reads the log from the customer's cursor and
 * follows it, and turns frames into appends.
 */
export class CustomerConnection {
  readonly visit: Visit;
  readonly #gateway: Gateway;
  readonly #carrier: Carrier;
  readonly #ends: (() => void)[] = [];
  #cancelExpiry: () => void = () => undefined;
  /** Frames are done one after the other, in the order of their coming. */
  #before: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(gateway: Gateway, carrier: Carrier, visit: Visit) {
    this.#gateway = gateway;
    this.#carrier = carrier;
    this.visit = visit;
  }

  /** Welcome, all that was missed, `live`, and then everything as it comes. */
  start(hello: Hello): Promise<void> {
    const started = this.#welcome(hello);
    this.#before = started.catch(() => undefined);
    return started;
  }

  /** Does what a frame asks, after those before it; gives the one frame that settles it, if any. */
  receive(decoded: Decoded): Promise<ServerFrame | undefined> {
    const result = this.#before.then(() => (this.#closed ? undefined : this.#settle(decoded)));
    this.#before = result.catch(() => undefined);
    return result;
  }

  /** Ends the connection and all that belongs to it. With `bye`, the customer's side is told why. */
  close(bye?: Bye): void {
    if (this.#closed) return;
    if (bye) this.#carrier.send(bye);
    this.#closed = true;
    this.#cancelExpiry();
    for (const end of this.#ends) end();
    this.#carrier.close();
  }

  async #welcome(hello: Hello): Promise<void> {
    const { clock, options, presence } = this.#gateway;
    const { conversation, claim } = this.visit;
    this.#carrier.send({
      type: 'welcome',
      version: protocolVersion,
      conversation,
      capabilities: capabilitiesOf(options),
      heartbeatSeconds: options.heartbeatSeconds,
      expiresSeconds: Math.round((claim.expiresAt - clock.now()) / 1000),
      ...(this.#carrier.connection !== undefined && { connection: this.#carrier.connection }),
    });
    this.#expireAt(claim.expiresAt);
    this.#own(every(clock, options.heartbeatSeconds * 1000, () => this.#carrier.send({ type: 'beat' })));
    presence.arrive(conversation);
    this.#own(() => presence.depart(conversation));
    await this.#gateway.assistant.greet(conversation, langOf(hello.locale), hello.context);
    await this.#follow(hello.cursor);
  }

  async #follow(cursor: string | undefined): Promise<void> {
    const { conversations, signals } = this.#gateway;
    const { conversation } = this.visit;
    const all = await conversations.log.read(conversation, 0);
    const place = cursor === undefined ? 0 : placeOf(cursor, all.length);
    if (place === undefined) this.#carrier.send({ type: 'gap' });
    const missed = all.slice(place ?? 0);
    for (const recorded of missed) this.#carrier.send({ type: 'event', event: wireEvent(recorded) });
    this.#carrier.send({ type: 'live' });
    const idle = watchIdle(this.#gateway, conversation, (event) =>
      this.#carrier.send({ type: 'event', event }),
    );
    this.#own(idle.stop);
    const stopTail = await conversations.log.tail(conversation, all.length, (recorded) => {
      this.#carrier.send({ type: 'event', event: wireEvent(recorded) });
      idle.active();
      if (recorded.event.event.type === 'conversation.ended') this.#lingerThenClose();
    });
    this.#own(stopTail);
    this.#own(
      signals.subscribe(conversation, (signal) => {
        if (isForCustomer(signal)) this.#carrier.send({ type: 'event', event: signal });
      }),
    );
    this.#own(
      watchFigures(this.#gateway, conversation, (event) => this.#carrier.send({ type: 'event', event })),
    );
    this.#own(watchContact(this.#gateway, (event) => this.#carrier.send({ type: 'event', event })));
    if (all.some(({ event }) => event.event.type === 'conversation.ended')) this.#lingerThenClose();
    if (this.#gateway.engine.bus) this.#takeOver();
  }

  /** What a gateway has left undone that is gone, or goes while the customer is here. */
  #takeOver(): void {
    // What fails here is done when the customer comes again.
    const act = (): void => void takeOver(this.#gateway, this.visit.conversation).catch(() => undefined);
    this.#own(this.#gateway.lobby.subscribe(({ type }) => type === 'gateway.gone' && act()));
    act();
  }

  async #settle(decoded: Decoded): Promise<ServerFrame | undefined> {
    const id = countedId(decoded);
    const seconds =
      id === undefined ? 0 : this.#gateway.frameRate.secondsUntilFree(this.visit.claim.customer);
    if (id !== undefined && seconds > 0) {
      return { type: 'refused', id, kind: 'rate-limited', retryAfterSeconds: seconds };
    }
    switch (decoded.state) {
      case 'unknown':
        return undefined;
      case 'malformed':
        return { type: 'refused', id: decoded.id, kind: 'protocol' };
      case 'too-large':
      case 'unsupported':
        return { type: 'refused', id: decoded.id, kind: decoded.state };
      case 'good':
        return this.#do(decoded.frame);
    }
  }

  async #do(frame: ClientFrame): Promise<ServerFrame | undefined> {
    const { conversation } = this.visit;
    switch (frame.type) {
      case 'send':
        return sendDraft(this.#gateway, conversation, frame.draft);
      case 'run':
        this.#gateway.signals.publish(conversation, { type: 'customer.active' });
        return runCommand(this.#gateway, conversation, frame);
      case 'history':
        return historyPage(this.#gateway, conversation, frame);
      case 'hint':
        hint(this.#gateway, this.visit, frame.hint);
        return undefined;
      case 'token':
        this.#renew(frame.token);
        return undefined;
      case 'hello':
        return { type: 'refused', id: '', kind: 'protocol' };
    }
  }

  #renew(token: string): void {
    const check = checkToken(this.#gateway.seal, token, this.#gateway.clock.now());
    if (check.state === 'good' && check.claim.customer === this.visit.claim.customer) {
      this.#expireAt(check.claim.expiresAt);
    } else {
      this.close({
        type: 'bye',
        kind: check.state === 'expired' ? 'auth-expired' : 'auth-denied',
        again: true,
      });
    }
  }

  #expireAt(at: number): void {
    this.#cancelExpiry();
    this.#cancelExpiry = this.#gateway.clock.after(at - this.#gateway.clock.now(), () => {
      this.close({ type: 'bye', kind: 'auth-expired', again: true });
    });
  }

  #lingerThenClose(): void {
    const bye: Bye = { type: 'bye', kind: 'over', again: false };
    const linger = Math.max(lingerMilliseconds, this.#gateway.options.afterEndSeconds * 1000);
    this.#own(this.#gateway.clock.after(linger, () => this.close(bye)));
  }

  /** Does `end` when the connection ends; at once where it has ended meanwhile. */
  #own(end: () => void): void {
    if (this.#closed) end();
    else this.#ends.push(end);
  }
}

/**
 * The id of a frame that counts for the rate; undefined for those that nothing answers. Of hints, too many
 * are dropped elsewhere.
 */
function countedId(decoded: Decoded): string | undefined {
  if (decoded.state === 'unknown') return undefined;
  if (decoded.state !== 'good') return decoded.id;
  const { frame } = decoded;
  if (frame.type === 'send') return frame.draft.localId;
  return frame.type === 'run' || frame.type === 'history' ? frame.id : undefined;
}
