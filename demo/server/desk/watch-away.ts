import { background } from '../background.ts';
import type { Gateway } from '../gateway.ts';
import { hasSupervisor } from '../handoff/lobby-state.ts';

/** Stands for all supervisors, beside the ids of agents. */
const supervisors = 'supervisors';

/**
 * An agent who comes back soon, with the same name and team, finds their customers again; one who stays away loses
 * them to the queue, and is a guest of nobody any more. Who has asked for a supervisor is told when no supervisor is
 * left. Every gateway watches this, from the lobby alone, since the one with the agent's desk may be what has died:
 * of those that give a customer back the log lets one. Stops with the returned function.
 */
export function watchAway({ clock, lobby, handoff, company, options }: Gateway): () => void {
  /** By agent: what gives their customers back to the queue, unless it is cancelled in time. */
  const away = new Map<string, () => void>();

  function review(): void {
    const { served, guests, agents } = lobby.state;
    for (const [id, cancel] of away) {
      if (!(id === supervisors ? hasSupervisor(lobby.state) : agents.has(id))) continue;
      cancel();
      away.delete(id);
    }
    if (lobby.state.invitations.some(({ role }) => role === 'supervisor') && !hasSupervisor(lobby.state))
      wait(supervisors, nobodyComes);
    for (const agent of [...[...served.values()].map((one) => one.agent), ...[...guests.values()].flat()]) {
      if (!agents.has(agent.id)) wait(agent.id, giveBack);
    }
  }

  function wait(id: string, act: (id: string) => Promise<void>): void {
    if (away.has(id)) return;
    away.set(
      id,
      clock.after(options.agentAwaySeconds * 1000, () => {
        away.delete(id);
        background(act(id));
      }),
    );
  }

  /** The last supervisor has gone: who asked for one is told, and waits for nobody. */
  async function nobodyComes(): Promise<void> {
    for (const { role, conversation } of lobby.state.invitations) {
      if (role === 'supervisor') await company.giveUp(conversation);
    }
  }

  async function giveBack(id: string): Promise<void> {
    for (const [conversation, { agent }] of lobby.state.served) {
      if (agent.id === id) await handoff.abandon(conversation, agent);
    }
    for (const [conversation, guests] of lobby.state.guests) {
      const guest = guests.find((one) => one.id === id);
      if (guest) await company.leave(conversation, guest);
    }
  }

  const unsubscribe = lobby.subscribe(({ type }) => {
    if (type !== 'entered' && type !== 'gone') review();
  });
  review();
  return () => {
    unsubscribe();
    for (const cancel of away.values()) cancel();
  };
}
