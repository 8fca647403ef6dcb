import type { EscalationWish } from '../../../src/core/protocol/escalation.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import { factsOf, mostCompany, type ConversationFacts } from '../conversation/facts.ts';
import { maskCardNumbers } from '../conversation/mask.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Lobby } from './lobby.ts';
import { TellLobby } from './tell-lobby.ts';
import { hasSupervisor } from './lobby-state.ts';
import { colleagueFor, openIn, supervisorFor } from './open-invitations.ts';

export interface CompanyParts {
  readonly conversations: Conversations;
  readonly lobby: Lobby;
  readonly clock: Clock;
}

/** What a supervisor has decided, in the customer's language. */
export interface Decision {
  readonly text?: string;
  readonly lang?: string;
}

/**
 * More than one person with a customer: a supervisor whom the customer asks for, a colleague whom the agent asks in.
 *
 * Nobody loses their place by it: the agent stays, and those who join are guests of the talk. As with the line, each
 * invitation has a number, and whoever settles it appends under that number's key: the log lets one of them win.
 */
export class Company {
  readonly #conversations: Conversations;
  readonly #lobby: Lobby;
  readonly #tell: TellLobby;

  constructor({ conversations, lobby, clock }: CompanyParts) {
    this.#conversations = conversations;
    this.#lobby = lobby;
    this.#tell = new TellLobby(lobby, clock);
  }

  /** Asks for a supervisor, for the customer or, with `by`, for an agent. False where one is asked for or there. */
  async escalate(conversation: string, wish: EscalationWish & { by?: Participant }): Promise<boolean> {
    const facts = await this.#conversations.facts(conversation);
    const { escalation } = facts;
    if (facts.line.step !== 'served' || (escalation && escalation.step !== 'over')) return false;
    const turn = facts.escalations + 1;
    const { duplicate } = await this.#conversations.record(
      conversation,
      { type: 'escalation.requested', ...masked(wish) },
      { key: `escalation:${turn}` },
    );
    if (duplicate) return false;
    if (!hasSupervisor(this.#lobby.state)) {
      await this.#answer(conversation, turn, { outcome: 'unavailable' });
      return true;
    }
    await this.#tell.invited(conversation, turn, supervisorFor(facts.line.agent, masked(wish)));
    return true;
  }

  /** The customer takes the wish back. */
  async withdraw(conversation: string): Promise<boolean> {
    return this.#close(conversation, { outcome: 'withdrawn' });
  }

  /** No supervisor is there any more. */
  async giveUp(conversation: string): Promise<boolean> {
    return this.#close(conversation, { outcome: 'unavailable' });
  }

  /** A supervisor cannot join, and says why. */
  async decline(conversation: string, decision: Decision): Promise<boolean> {
    return this.#close(conversation, { outcome: 'declined', ...decision });
  }

  /** Asks a colleague of another team in. False where one is asked in already or the talk is full. */
  async invite(
    conversation: string,
    agent: Participant,
    wish: { team: string; reason?: string },
  ): Promise<boolean> {
    const facts = await this.#conversations.facts(conversation);
    if (facts.invitation || isFull(facts)) return false;
    const turn = facts.invitations + 1;
    const { duplicate } = await this.#conversations.record(
      conversation,
      { type: 'invitation.sent', team: wish.team, by: agent },
      { key: `invitation:${turn}`, ...(wish.reason !== undefined && { note: { reason: wish.reason } }) },
    );
    if (duplicate) return false;
    await this.#tell.invited(conversation, turn, colleagueFor(agent, wish));
    return true;
  }

  /** The agent does not wait for the colleague any more. */
  async uninvite(conversation: string): Promise<boolean> {
    const { invitation, invitations } = await this.#conversations.facts(conversation);
    if (!invitation) return false;
    const { duplicate } = await this.#conversations.record(
      conversation,
      { type: 'invitation.closed', team: invitation.team },
      { key: `invited:${invitations}` },
    );
    if (!duplicate) await this.#tell.uninvited(conversation, invitations, 'agent');
    return !duplicate;
  }

  /** Joins as who was asked for. False where nobody is asked for any more, or a colleague was faster. */
  async join(conversation: string, one: Participant): Promise<boolean> {
    const facts = await this.#conversations.facts(conversation);
    if (facts.ended || isThere(facts, one)) return false;
    const { invitation, escalation } = facts;
    const role = one.role === 'supervisor' ? 'supervisor' : 'agent';
    const isAsked = role === 'supervisor' ? escalation?.step === 'asked' : invitation?.team === one.team;
    if (!isAsked || isFull(facts)) return false;
    const key = role === 'supervisor' ? `escalated:${facts.escalations}` : `invited:${facts.invitations}`;
    const { duplicate } = await this.#conversations.record(
      conversation,
      { type: 'participant.joined', participant: one },
      { key, note: { guest: true } },
    );
    if (duplicate) return false;
    await this.#tell.joined(conversation, joiningsOf(facts, one) + 1, one);
    return true;
  }

  /** A guest goes. Of a supervisor's visit the customer reads what was decided. */
  async leave(conversation: string, one: Participant, decision: Decision = {}): Promise<boolean> {
    const isKnown = this.#lobby.state.guests.get(conversation)?.some(({ id }) => id === one.id) ?? false;
    const facts = await this.#conversations.facts(conversation);
    const joining = joiningsOf(facts, one);
    const isGuest = facts.guests.some(({ id }) => id === one.id);
    if (isGuest) await this.#part(conversation, one, { facts, decision, joining });
    // Whoever has recorded that they went may have told nobody.
    if (isGuest || isKnown) await this.#tell.left(conversation, joining, one);
    return isGuest;
  }

  /**
   * Tells the lobby again what it may not have been told, where the gateway at work on it has died. Harmless where it
   * was: each is told under the same key, so once.
   */
  async mend(conversation: string): Promise<void> {
    // What the lobby knew before the log is read, the log holds.
    const { guests, invitations } = this.#lobby.state;
    const records = (await this.#conversations.log.read(conversation, 0)).map(({ event }) => event);
    const facts = factsOf(records);
    if (facts.ended) return;
    for (const one of facts.guests) await this.#tell.joined(conversation, joiningsOf(facts, one), one);
    for (const one of guests.get(conversation) ?? []) {
      if (!facts.guests.some(({ id }) => id === one.id))
        await this.#tell.left(conversation, joiningsOf(facts, one), one);
    }
    const asked = openIn(facts, records);
    for (const { turn, invited } of asked) await this.#tell.invited(conversation, turn, invited);
    for (const { conversation: where, role } of invitations) {
      if (where !== conversation || asked.some(({ invited }) => invited.role === role)) continue;
      await this.#tell.uninvited(
        conversation,
        role === 'agent' ? facts.invitations : facts.escalations,
        role,
      );
    }
  }

  async #part(
    conversation: string,
    one: Participant,
    { facts, decision, joining }: { facts: ConversationFacts; decision: Decision; joining: number },
  ): Promise<void> {
    const { escalation, escalations } = facts;
    if (one.role === 'supervisor' && escalation?.step === 'joined') {
      await this.#conversations.record(
        conversation,
        { type: 'escalation.answered', outcome: 'settled', ...masked(decision) },
        { key: `decided:${escalations}` },
      );
    }
    await this.#conversations.record(
      conversation,
      { type: 'participant.left', participant: one },
      { key: `guest-left:${one.id}:${joining}` },
    );
  }

  async #close(
    conversation: string,
    answer: Decision & { readonly outcome: 'withdrawn' | 'declined' | 'unavailable' },
  ): Promise<boolean> {
    const { escalation, escalations } = await this.#conversations.facts(conversation);
    if (escalation?.step !== 'asked') return false;
    return this.#answer(conversation, escalations, answer);
  }

  async #answer(
    conversation: string,
    turn: number,
    answer: Decision & { readonly outcome: 'withdrawn' | 'declined' | 'unavailable' },
  ): Promise<boolean> {
    const { duplicate } = await this.#conversations.record(
      conversation,
      { type: 'escalation.answered', ...masked(answer) },
      { key: `escalated:${turn}` },
    );
    if (!duplicate) await this.#tell.uninvited(conversation, turn, 'supervisor');
    return !duplicate;
  }
}

function joiningsOf({ joinings }: ConversationFacts, { id }: Participant): number {
  return joinings.get(id) ?? 0;
}

function masked<Words extends { readonly text?: string }>(words: Words): Words {
  return words.text === undefined ? words : { ...words, text: maskCardNumbers(words.text) };
}

/** As the one whose talk it is, or as a guest. */
function isThere({ line, guests }: ConversationFacts, { id }: Participant): boolean {
  return (line.step === 'served' && line.agent.id === id) || guests.some((one) => one.id === id);
}

function isFull({ line, guests }: ConversationFacts): boolean {
  return guests.length + (line.step === 'served' ? 1 : 0) >= mostCompany;
}
