import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Invited, LobbyEvent, Transfer } from './lobby-event.ts';

export interface InLine {
  readonly conversation: string;
  readonly team: string;
  readonly since: number;
  readonly first: boolean;
  readonly transfer?: Transfer;
}

export interface Served {
  readonly agent: Participant;
  readonly since: number;
}

/** One who is asked to join a talk, and nobody has. */
export interface OpenInvitation extends Invited {
  readonly conversation: string;
  readonly since: number;
}

/** The queue in its order, who serves whom, who is signed in, and how long the last talks took. */
export interface LobbyState {
  readonly waiting: readonly InLine[];
  readonly served: ReadonlyMap<string, Served>;
  readonly invitations: readonly OpenInvitation[];
  /** Who else is in a talk, by conversation. */
  readonly guests: ReadonlyMap<string, readonly Participant[]>;
  /** Which of all that have ever signed in are supervisors: they take nobody from the line. */
  readonly supervisors: ReadonlySet<string>;
  /** Signed-in agents by id, with the number of their open desks. */
  readonly agents: ReadonlyMap<string, number>;
  /** The same by gateway, for each that has come and is not gone. */
  readonly desks: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Gateways that will not come back. */
  readonly gone: ReadonlySet<string>;
  /** Seconds, newest last; at most twenty. */
  readonly handleSeconds: readonly number[];
}

export const emptyLobby: LobbyState = {
  waiting: [],
  served: new Map(),
  invitations: [],
  guests: new Map(),
  supervisors: new Set(),
  agents: new Map(),
  desks: new Map(),
  gone: new Set(),
  handleSeconds: [],
};

export function lobbyAfter(lobby: LobbyState, event: LobbyEvent): LobbyState {
  switch (event.type) {
    case 'entered':
      return entered(finished(lobby, event), event);
    case 'taken': {
      const { agent, at, conversation } = event;
      const served = new Map(lobby.served).set(conversation, { agent, since: at });
      const waiting = without(lobby.waiting, conversation);
      const taken = { ...answered(lobby, event), waiting, served };
      return withGuests(taken, event, (guests) => guests.filter(({ id }) => id !== agent.id));
    }
    case 'gone':
      return alone({ ...finished(lobby, event), waiting: without(lobby.waiting, event.conversation) }, event);
    case 'invited': {
      const { type: _type, at: since, ...invited } = event;
      return { ...uninvited(lobby, event), invitations: [...lobby.invitations, { ...invited, since }] };
    }
    case 'uninvited':
      return uninvited(lobby, event);
    case 'joined':
      return withGuests(uninvited(lobby, event), event, (guests) => [...guests, event.agent]);
    case 'left':
      return withGuests(lobby, event, (guests) => guests.filter(({ id }) => id !== event.agent.id));
    case 'agent.arrived':
      return withDesks(lobby, event, 1);
    case 'agent.departed':
      return withDesks(lobby, event, -1);
    case 'gateway.came':
      return { ...lobby, desks: new Map(lobby.desks).set(event.gateway, new Map()) };
    case 'gateway.gone':
      return withoutGateway(lobby, event.gateway);
  }
}

/** What a gateway says of its desks when it is gone already counts no more: they are none. */
function withDesks(
  lobby: LobbyState,
  { agent, gateway }: { readonly agent: Participant; readonly gateway: string },
  by: 1 | -1,
): LobbyState {
  if (lobby.gone.has(gateway)) return lobby;
  const own = counted(lobby.desks.get(gateway) ?? new Map<string, number>(), agent.id, by);
  const desks = new Map(lobby.desks).set(gateway, own);
  const supervisors =
    agent.role === 'supervisor' ? new Set(lobby.supervisors).add(agent.id) : lobby.supervisors;
  return { ...lobby, desks, supervisors, agents: counted(lobby.agents, agent.id, by) };
}

function withoutGateway(lobby: LobbyState, gateway: string): LobbyState {
  const desks = new Map(lobby.desks);
  desks.delete(gateway);
  const lost = [...(lobby.desks.get(gateway) ?? [])];
  const agents = lost.reduce((left, [agent, count]) => counted(left, agent, -count), lobby.agents);
  return { ...lobby, desks, agents, gone: new Set(lobby.gone).add(gateway) };
}

/** A supervisor has a desk open. */
export function hasSupervisor({ agents, supervisors }: LobbyState): boolean {
  return [...supervisors].some((id) => agents.has(id));
}

function uninvited(lobby: LobbyState, one: { conversation: string; role: Invited['role'] }): LobbyState {
  const others = lobby.invitations.filter(
    ({ conversation, role }) => conversation !== one.conversation || role !== one.role,
  );
  return { ...lobby, invitations: others };
}

/** Whoever takes the customer from the line for the team that was asked to join is who was asked for. */
function answered(
  lobby: LobbyState,
  { conversation, agent }: Extract<LobbyEvent, { type: 'taken' }>,
): LobbyState {
  const isAnswered = ({ team, ...one }: OpenInvitation): boolean =>
    one.conversation === conversation && one.role === agent.role && team === agent.team;
  return { ...lobby, invitations: lobby.invitations.filter((one) => !isAnswered(one)) };
}

function withGuests(
  lobby: LobbyState,
  { conversation }: { conversation: string },
  change: (guests: readonly Participant[]) => readonly Participant[],
): LobbyState {
  const guests = new Map(lobby.guests).set(conversation, change(lobby.guests.get(conversation) ?? []));
  if (guests.get(conversation)?.length === 0) guests.delete(conversation);
  return { ...lobby, guests };
}

/** Nobody is in that talk any more, nor asked to join it; but leaving the line ends no talk. */
function alone(
  lobby: LobbyState,
  { conversation, reason }: Extract<LobbyEvent, { type: 'gone' }>,
): LobbyState {
  if (reason === 'cancelled') return lobby;
  const invitations = lobby.invitations.filter((one) => one.conversation !== conversation);
  return { ...withGuests(lobby, { conversation }, () => []), invitations };
}

function entered(lobby: LobbyState, event: Extract<LobbyEvent, { type: 'entered' }>): LobbyState {
  const { conversation, team, at, first = false, transfer } = event;
  const one: InLine = { conversation, team, since: at, first, ...(transfer && { transfer }) };
  const others = without(lobby.waiting, conversation);
  const place = first ? others.filter((other) => other.first).length : others.length;
  return { ...lobby, waiting: others.toSpliced(place, 0, one) };
}

/** A talk that ends here counts for the estimate of the next waits. */
function finished(lobby: LobbyState, event: { conversation: string; at: number }): LobbyState {
  const talk = lobby.served.get(event.conversation);
  if (!talk) return lobby;
  const served = new Map(lobby.served);
  served.delete(event.conversation);
  const seconds = (event.at - talk.since) / 1000;
  return { ...lobby, served, handleSeconds: [...lobby.handleSeconds.slice(-19), seconds] };
}

function without(waiting: readonly InLine[], conversation: string): readonly InLine[] {
  return waiting.filter((one) => one.conversation !== conversation);
}

function counted(agents: ReadonlyMap<string, number>, id: string, by: number): ReadonlyMap<string, number> {
  const after = new Map(agents);
  const count = (agents.get(id) ?? 0) + by;
  if (count > 0) after.set(id, count);
  else after.delete(id);
  return after;
}
