import type { Summary } from '../../../src/core/protocol/closing.ts';
import type { EndReason } from '../../../src/core/protocol/events.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import { availabilityAt, type BusinessHours } from '../contact/business-hours.ts';
import { customer, type Conversations } from '../conversation/conversations.ts';
import { factsOf } from '../conversation/facts.ts';
import { referenceOf } from '../conversation/reference.ts';
import { backToFront, placeAfter, transferTo, type Place } from './place.ts';
import { lastStep } from './last-step.ts';
import type { Lobby } from './lobby.ts';
import { teamFor } from './teams.ts';

export interface HandoffParts {
  readonly conversations: Conversations;
  readonly lobby: Lobby;
  readonly clock: Clock;
  /** When people are there; always where there are none. */
  readonly hours: BusinessHours | undefined;
}

/**
 * The way from the assistant to a person, and from one person to the next.
 *
 * Each stay in the queue has a number, its turn. Who ends it (an agent accepts, the customer leaves) appends
 * under that turn's key: the log lets one of them win, on whichever gateways they are, and tells the others.
 * The same goes for the end of each talk.
 */
export class Handoff {
  readonly #conversations: Conversations;
  readonly #lobby: Lobby;
  readonly #clock: Clock;
  readonly #hours: BusinessHours | undefined;

  constructor({ conversations, lobby, clock, hours }: HandoffParts) {
    this.#conversations = conversations;
    this.#lobby = lobby;
    this.#clock = clock;
    this.#hours = hours;
  }

  /** Puts the customer in line. Harmless where they are in line or with an agent already. */
  async request(conversation: string, wish: { team?: string; reason?: string } = {}): Promise<void> {
    const { line, dialogue, ended } = await this.#conversations.facts(conversation);
    if (ended || line.step !== 'none') return;
    if (availabilityAt(this.#hours, this.#clock.now()).state === 'offline') {
      await this.#conversations.record(conversation, { type: 'handoff.failed', reason: 'closed' });
      return;
    }
    const turn = line.turn + 1;
    const reason = wish.reason === undefined ? {} : { reason: wish.reason };
    await this.#conversations.record(
      conversation,
      { type: 'handoff.requested', ...reason },
      { key: `requested:${turn}` },
    );
    await this.#enter(conversation, turn, { team: wish.team ?? teamFor(dialogue.topic) });
  }

  /** False where there was nothing to cancel any more. */
  async cancel(conversation: string): Promise<boolean> {
    const { line } = await this.#conversations.facts(conversation);
    if (line.step !== 'waiting') return false;
    const { duplicate } = await this.#conversations.record(
      conversation,
      { type: 'handoff.cancelled' },
      { key: `settled:${line.turn}` },
    );
    if (duplicate) return false;
    await this.#gone(conversation, 'cancelled', line.turn);
    return true;
  }

  /** False where a colleague was faster or the customer has left. */
  async accept(conversation: string, agent: Participant): Promise<boolean> {
    const { line } = await this.#conversations.facts(conversation);
    if (line.step === 'served') return line.agent.id === agent.id;
    if (line.step !== 'waiting') return false;
    const { duplicate } = await this.#conversations.record(
      conversation,
      { type: 'handoff.accepted', agent },
      { key: `settled:${line.turn}` },
    );
    if (duplicate) return false;
    await this.#join(conversation, agent, line.turn);
    return true;
  }

  /** Hands the customer on to a team's queue. False where they are not this agent's. */
  async transfer(
    conversation: string,
    agent: Participant,
    to: { readonly team: string; readonly reason?: string },
  ): Promise<boolean> {
    const turn = await this.#turnOf(conversation, agent);
    if (turn === undefined) return false;
    const { duplicate } = await this.#conversations.record(
      conversation,
      { type: 'transfer.started', ...to },
      { key: `left:${turn}` },
    );
    if (duplicate) return false;
    await this.#leave(conversation, agent, turn);
    await this.#enter(conversation, turn + 1, transferTo(agent, to));
    return true;
  }

  /** Back to the front of the line: the agent's desk is gone. */
  async abandon(conversation: string, agent: Participant): Promise<void> {
    const turn = await this.#turnOf(conversation, agent);
    if (turn === undefined) return;
    const { duplicate, event } = await this.#conversations.record(
      conversation,
      { type: 'participant.left', participant: agent },
      { key: `left:${turn}` },
    );
    // They had written the summary that the talk ends with: whoever was to end it after that has not.
    if (duplicate && event.event.type === 'summary.written') return this.#close(conversation, agent, turn);
    if (duplicate) return;
    await this.#enter(conversation, turn + 1, backToFront(agent));
  }

  /** Ends with a written summary. False where the conversation is not this agent's. */
  async endByAgent(conversation: string, agent: Participant, summary: Omit<Summary, 'by'>): Promise<boolean> {
    const turn = await this.#turnOf(conversation, agent);
    if (turn === undefined) return false;
    const { duplicate, event } = await this.#conversations.record(
      conversation,
      { type: 'summary.written', ...summary, by: agent },
      { key: `left:${turn}`, note: { ends: true } },
    );
    // A summary that stands there already is this agent's own, and whoever was to end the talk after it has not.
    if (duplicate && event.event.type !== 'summary.written') return false;
    await this.#close(conversation, agent, turn);
    return true;
  }

  async endByCustomer(conversation: string): Promise<void> {
    await this.#end(conversation, 'customer', customer);
  }

  /** Nobody was active for too long. */
  async endIdle(conversation: string): Promise<void> {
    await this.#end(conversation, 'idle');
  }

  /** The conversation's one case: however often and by whomever it is asked for, it is opened once. */
  async openCase(conversation: string): Promise<void> {
    const year = new Date(this.#clock.now()).getUTCFullYear();
    const reference = referenceOf('DSP', year, conversation);
    await this.#conversations.record(conversation, { type: 'case.opened', reference }, { key: 'case' });
  }

  /**
   * Finishes what was begun and not finished, where the gateway at work on it has died. Harmless where one is alive
   * and at work on it: each step is taken under the same key, so once.
   */
  async mend(conversation: string): Promise<void> {
    const records = (await this.#conversations.log.read(conversation, 0)).map(({ event }) => event);
    const { line, dialogue } = factsOf(records);
    const end = records.map(({ event }) => event).find((event) => event.type === 'conversation.ended');
    if (end) return this.#gone(conversation, end.reason, 'end');
    const step = lastStep(records);
    switch (step?.type) {
      case 'handoff.requested':
        return this.#enter(conversation, line.turn + 1, { team: teamFor(dialogue.topic) });
      case 'queued': {
        const team = step.event.team ?? teamFor(undefined);
        return this.#line(conversation, line.turn, { ...(step.left && placeAfter(step.left)), team });
      }
      case 'handoff.cancelled':
        return this.#gone(conversation, 'cancelled', line.turn);
      case 'handoff.accepted':
        return this.#join(conversation, step.agent, line.turn);
      case 'transfer.started':
        if (line.step !== 'served') return;
        await this.#leave(conversation, line.agent, line.turn);
        return this.#enter(conversation, line.turn + 1, transferTo(line.agent, step));
      case 'left': {
        const { after, event } = step;
        if (after?.type === 'summary.written') return this.#end(conversation, 'agent', event.participant);
        return this.#enter(conversation, line.turn + 1, placeAfter(step));
      }
      default:
    }
  }

  async #join(conversation: string, agent: Participant, turn: number): Promise<void> {
    await this.#conversations.record(
      conversation,
      { type: 'participant.joined', participant: agent },
      { key: `joined:${turn}` },
    );
    const taken = { type: 'taken', conversation, agent, at: this.#clock.now() } as const;
    await this.#lobby.append(taken, `taken:${conversation}:${turn}`);
  }

  async #enter(conversation: string, turn: number, place: Place): Promise<void> {
    const { duplicate } = await this.#conversations.record(
      conversation,
      { type: 'handoff.queued', team: place.team },
      { key: `queued:${turn}` },
    );
    if (!duplicate) await this.#line(conversation, turn, place);
  }

  async #line(conversation: string, turn: number, place: Place): Promise<void> {
    const entered = { type: 'entered', conversation, at: this.#clock.now(), ...place } as const;
    await this.#lobby.append(entered, `entered:${conversation}:${turn}`);
  }

  /** The turn of this agent's talk; undefined where the customer is with another or with nobody. */
  async #turnOf(conversation: string, agent: Participant): Promise<number | undefined> {
    const { line } = await this.#conversations.facts(conversation);
    return line.step === 'served' && line.agent.id === agent.id ? line.turn : undefined;
  }

  async #leave(conversation: string, agent: Participant, turn: number): Promise<void> {
    await this.#conversations.record(
      conversation,
      { type: 'participant.left', participant: agent },
      { key: `parted:${turn}` },
    );
  }

  /** What follows the summary. */
  async #close(conversation: string, agent: Participant, turn: number): Promise<void> {
    await this.#leave(conversation, agent, turn);
    await this.#end(conversation, 'agent', agent);
  }

  async #end(conversation: string, reason: 'agent' | 'customer' | 'idle', by?: Participant): Promise<void> {
    const event = { type: 'conversation.ended', reason, ...(by && { by }) } as const;
    const { duplicate } = await this.#conversations.record(conversation, event, { key: 'ended' });
    if (!duplicate) await this.#gone(conversation, reason, 'end');
  }

  /** @param place Each may happen once: the stay in line that is over, or the end. */
  async #gone(conversation: string, reason: EndReason | 'cancelled', place: number | 'end'): Promise<void> {
    const gone = { type: 'gone', conversation, reason, at: this.#clock.now() } as const;
    await this.#lobby.append(gone, `gone:${conversation}:${place}`);
  }
}
