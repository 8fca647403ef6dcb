import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import type { Invited } from './lobby-event.ts';
import type { Lobby } from './lobby.ts';

type Role = Invited['role'];

/**
 * Tells the lobby who is asked to join a talk, joins it and goes. Each is told under a key of its own, once, so that
 * whoever takes over may tell it again. The numbers: how often one was asked for, how often this guest has joined.
 */
export class TellLobby {
  readonly #lobby: Lobby;
  readonly #clock: Clock;

  constructor(lobby: Lobby, clock: Clock) {
    this.#lobby = lobby;
    this.#clock = clock;
  }

  async invited(conversation: string, turn: number, invited: Invited): Promise<void> {
    const event = { type: 'invited', conversation, ...invited, at: this.#clock.now() } as const;
    await this.#lobby.append(event, `invited:${conversation}:${invited.role}:${turn}`);
  }

  async uninvited(conversation: string, turn: number, role: Role): Promise<void> {
    const event = { type: 'uninvited', conversation, role, at: this.#clock.now() } as const;
    await this.#lobby.append(event, `uninvited:${conversation}:${role}:${turn}`);
  }

  async joined(conversation: string, joining: number, agent: Participant): Promise<void> {
    const role: Role = agent.role === 'supervisor' ? 'supervisor' : 'agent';
    const event = { type: 'joined', conversation, role, agent, at: this.#clock.now() } as const;
    await this.#lobby.append(event, `joined:${conversation}:${agent.id}:${joining}`);
  }

  async left(conversation: string, joining: number, agent: Participant): Promise<void> {
    const event = { type: 'left', conversation, agent, at: this.#clock.now() } as const;
    await this.#lobby.append(event, `left:${conversation}:${agent.id}:${joining}`);
  }
}
