import { WebSocket as NodeWebSocket } from 'ws';
import { DeskSession } from '../../../demo/pages/desk/desk-session.ts';
import { heldBy } from '../../../demo/pages/desk/desk-state.ts';
import { systemClock, systemIds } from '../../../src/adapters/system.ts';

/** The agent's side: the desk's own session, over a socket of Node's. Takes everybody who waits. */
export interface Desk {
  /** The conversations that it holds, in the order in which it took them. */
  held(): readonly string[];
  say(conversation: string, text: string): void;
  /** What has been said there and is not known to be in the log. */
  unsent(conversation: string): number;
  close(): void;
}

export function openDesk(origin: string): Desk {
  const session = new DeskSession({
    open: () => {
      const socket = new NodeWebSocket(`${origin.replace('http', 'ws')}/desk/socket`, { origin });
      // What matters of an error is that a close follows.
      socket.on('error', () => undefined);
      return socket as unknown as WebSocket;
    },
    clock: systemClock,
    ids: systemIds,
  });
  session.store.subscribe(({ waiting, asked }) => {
    const [next] = waiting ?? [];
    if (next && asked === null) session.accept(next.conversation);
  });
  session.start({ name: 'Maria', team: 'Card disputes', langs: ['en'] });
  return {
    held: () => session.store.state.held.map(({ id }) => id),
    say(conversation, text) {
      session.draft(conversation, text);
      session.say(conversation);
    },
    unsent: (conversation) => heldBy(session.store.state, conversation)?.unsent.length ?? 0,
    close: () => session.stop(),
  };
}
