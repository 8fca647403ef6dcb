import type { WireEvent } from '../../../src/core/protocol/events.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import { wireEvent } from '../conversation/conversations.ts';
import type { ConversationRecord } from '../conversation/record.ts';
import type { DeskClientFrame, DeskServerFrame } from '../desk-frames.ts';
import type { Gateway } from '../gateway.ts';
import type { LobbyEvent } from '../handoff/lobby-event.ts';
import { teams } from '../handoff/teams.ts';
import type { Recorded } from '../log/event-log.ts';
import type { Signal } from '../signals/signals.ts';
import { invitationList } from './invitation-list.ts';
import { briefOf } from './brief.ts';
import { doDeskFrame } from './do-desk-frame.ts';
import { waitingList } from './waiting-list.ts';

type Released = Extract<DeskServerFrame, { type: 'released' }>['reason'];

/** What carries frames to the desk. */
export interface DeskLine {
  send(frame: DeskServerFrame): void;
  /** The desk has missed something: its line is closed, so that it comes again. */
  fail(): void;
}

/**
 * One agent's desk: sees the whole queue, and follows the conversations that are theirs.
 *
 * Which those are is read from the lobby alone, so that all desks of an agent, on any gateway, show the same.
 */
export class DeskConnection {
  readonly agent: Participant;
  readonly #gateway: Gateway;
  readonly #send: DeskLine['send'];
  readonly #fail: DeskLine['fail'];
  readonly #ends: (() => void)[] = [];
  /** The conversations that are shown, with what stops following each. */
  readonly #followed = new Map<string, (() => void)[]>();
  /** Reads of the log are done one after the other, so that frames leave in their order. */
  #work: Promise<void> = Promise.resolve();
  /** Talks that this desk has been told it is asked to join. */
  #invited = 0;
  #closed = false;

  constructor(gateway: Gateway, agent: Participant, { send, fail }: DeskLine) {
    this.#gateway = gateway;
    this.agent = agent;
    this.#fail = fail;
    this.#send = (frame) => {
      if (!this.#closed) send(frame);
    };
  }

  async start(): Promise<void> {
    const { lobby, signals, contact } = this.#gateway;
    const tellContact = (): void => this.#send({ type: 'contact', requests: contact.list });
    this.#send({ type: 'welcome', agent: this.agent, teams });
    this.#ends.push(
      lobby.subscribe((event) => this.#onLobby(event)),
      signals.subscribe('lobby', () => this.#inOrder(() => this.#sendQueue())),
      contact.subscribe(tellContact),
    );
    tellContact();
    this.#inOrder(() => this.#sendQueue());
    this.#inOrder(() => this.#sendInvitations());
    for (const conversation of this.#own()) this.#inOrder(() => this.#follow(conversation));
    await this.#work;
  }

  async receive(frame: DeskClientFrame): Promise<void> {
    if (frame.type === 'hello') return;
    const refusal = await doDeskFrame(this.#gateway, this.agent, frame);
    if (refusal) this.#send({ type: 'refused', conversation: frame.conversation, reason: refusal });
  }

  close(): void {
    this.#closed = true;
    for (const end of this.#ends) end();
    for (const conversation of [...this.#followed.keys()]) this.#unfollow(conversation);
  }

  #onLobby(event: LobbyEvent): void {
    if (!('conversation' in event)) return;
    const { conversation } = event;
    this.#inOrder(async () => {
      const reason = reasonOf(event);
      if (this.#own().includes(conversation)) {
        // They may have been a guest of it: from now on it is theirs.
        if (event.type === 'taken' && event.agent.id === this.agent.id) this.#unfollow(conversation);
        await this.#follow(conversation);
      } else if (reason) this.#release(conversation, reason);
      if (isOfLine(event)) await this.#sendQueue();
      if (event.type === 'gone' || !isOfLine(event)) await this.#sendInvitations();
    });
  }

  /** The conversations that are this agent's, or that they have joined. */
  #own(): readonly string[] {
    const { served, guests } = this.#gateway.lobby.state;
    const own = [...served].filter(([, { agent }]) => agent.id === this.agent.id);
    const joined = [...guests].filter(([, all]) => all.some(({ id }) => id === this.agent.id));
    return [...own, ...joined].map(([conversation]) => conversation);
  }

  async #sendInvitations(): Promise<void> {
    const invitations = await invitationList(this.#gateway, this.agent);
    if (invitations.length > 0 || this.#invited > 0) this.#send({ type: 'invitations', invitations });
    this.#invited = invitations.length;
  }

  async #sendQueue(): Promise<void> {
    this.#send({ type: 'queue', waiting: await waitingList(this.#gateway) });
  }

  async #follow(conversation: string): Promise<void> {
    if (this.#followed.has(conversation)) return;
    const { conversations, signals, presence } = this.#gateway;
    const stops: (() => void)[] = [];
    /** The desk may have closed meanwhile. */
    const own = (stop: () => void): void => (this.#closed ? stop() : void stops.push(stop));
    this.#followed.set(conversation, stops);
    const facts = await conversations.facts(conversation);
    const records = await conversations.log.read(conversation, 0);
    this.#send({
      type: 'assigned',
      part: facts.guests.some(({ id }) => id === this.agent.id) ? 'guest' : 'lead',
      conversation,
      lang: facts.lang,
      brief: briefOf(facts),
      events: records.filter((one) => this.#isFor(one)).map((one) => this.#shown(one)),
    });
    own(
      await presence.watch(conversation, (online) => this.#send({ type: 'customer', conversation, online })),
    );
    const stopTail = await conversations.log.tail(conversation, records.length, (recorded) => {
      if (!this.#isFor(recorded)) return;
      const event = this.#shown(recorded);
      this.#send({ type: 'event', conversation, event });
      if (event.type === 'message.received' && event.from.role === 'customer') {
        this.#receipt(conversation, event.id);
      }
    });
    own(stopTail);
    own(signals.subscribe(conversation, (signal) => this.#onSignal(conversation, signal)));
  }

  /** An agent is not told who has reported them. */
  #isFor({ event }: Recorded<ConversationRecord>): boolean {
    return event.note?.reported !== this.agent.id;
  }

  /** What the customer tells a supervisor may be about the agent: they see that one is asked for, and not why. */
  #shown(recorded: Recorded<ConversationRecord>): WireEvent {
    const event = wireEvent(recorded);
    if (event.type !== 'escalation.requested' || this.agent.role === 'supervisor') return event;
    const { reason: _reason, text: _text, ...asked } = event;
    return asked;
  }

  #receipt(conversation: string, upTo: string): void {
    const receipt = { type: 'receipt.updated', upTo, level: 'delivered', by: this.agent } as const;
    this.#gateway.signals.publish(conversation, receipt);
  }

  /** The customer's side of what is happening; the agent knows their own. */
  #onSignal(conversation: string, signal: Signal): void {
    if (signal.type === 'typing.changed' && signal.from.role === 'customer') {
      this.#send({ type: 'event', conversation, event: signal });
    } else if (signal.type === 'receipt.updated' && signal.by?.role === 'customer') {
      this.#send({ type: 'event', conversation, event: signal });
    }
  }

  #release(conversation: string, reason: Released): void {
    if (!this.#followed.has(conversation)) return;
    this.#unfollow(conversation);
    this.#send({ type: 'released', conversation, reason });
  }

  #unfollow(conversation: string): void {
    for (const stop of this.#followed.get(conversation) ?? []) stop();
    this.#followed.delete(conversation);
  }

  #inOrder(act: () => Promise<void>): void {
    this.#work = this.#work.then(() => (this.#closed ? undefined : act())).catch(() => this.#fail());
  }
}

/** Why a conversation is no longer this agent's; of what ends for nobody undefined. */
function reasonOf(event: LobbyEvent): Released | undefined {
  switch (event.type) {
    case 'entered':
      return event.transfer ? 'transferred' : 'moved';
    case 'gone':
      return event.reason === 'cancelled' ? 'unknown' : event.reason;
    case 'left':
      return 'left';
    default:
      return undefined;
  }
}

function isOfLine({ type }: LobbyEvent): boolean {
  return type === 'entered' || type === 'taken' || type === 'gone';
}
