import type { Gateway } from '../gateway.ts';

/**
 * An agent who comes back soon, with the same name and team, finds their customers again; one who stays away loses
 * them to the queue, and is a guest of nobody any more. Every gateway watches this, from the lobby alone, since the one with the agent's desk may be
 * what has died: of those that give a customer back the log lets one. Stops with the returned function.
 */
export function watchAway({ clock, lobby, handoff, company, options }: Gateway): () => void {
  /** By agent: what gives their customers back to the queue, unless it is cancelled in time. */
  const away = new Map<string, () => void>();

  function review(): void {
    const { served, guests, agents } = lobby.state;
    for (const [id, cancel] of away) {
      if (!agents.has(id)) continue;
      cancel();
      away.delete(id);
    }
    for (const agent of [...[...served.values()].map((one) => one.agent), ...[...guests.values()].flat()]) {
      if (agents.has(agent.id) || away.has(agent.id)) continue;
      away.set(
        agent.id,
        clock.after(options.agentAwaySeconds * 1000, () => void giveBack(agent.id)),
      );
    }
  }

  async function giveBack(id: string): Promise<void> {
    away.delete(id);
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
