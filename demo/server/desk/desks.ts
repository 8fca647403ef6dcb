import { createHmac } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import { every } from '../clock.ts';
import type { DeskClientFrame, DeskServerFrame } from '../desk-frames.ts';
import type { Gateway } from '../gateway.ts';
import { teams } from '../handoff/teams.ts';
import { sendFrame, textOf } from '../wire/socket.ts';
import { decodeDeskFrame } from './decode-desk-frame.ts';
import { DeskConnection } from './desk-connection.ts';

/** The agents' desks on this gateway. */
export interface Desks {
  serve(socket: WebSocket): void;
  close(): Promise<void>;
}

type Hello = Extract<DeskClientFrame, { type: 'hello' }>;

/**
 * An agent who comes back soon, with the same name and team, finds their customers again; one who stays away
 * loses them to the queue.
 */
export function createDesks(gateway: Gateway): Desks {
  const { clock, lobby, handoff, options } = gateway;
  /** By agent: what gives their customers back to the queue, unless it is cancelled in time. */
  const away = new Map<string, () => void>();
  const open = new Set<Promise<void>>();

  function arrive(agent: Participant): Promise<void> {
    away.get(agent.id)?.();
    away.delete(agent.id);
    return lobby.append({ type: 'agent.arrived', agent });
  }

  async function depart(agent: Participant): Promise<void> {
    await lobby.append({ type: 'agent.departed', agent });
    if (lobby.state.agents.has(agent.id)) return;
    away.get(agent.id)?.();
    away.set(
      agent.id,
      clock.after(options.agentAwaySeconds * 1000, () => void giveBack(agent)),
    );
  }

  async function giveBack(agent: Participant): Promise<void> {
    away.delete(agent.id);
    for (const [conversation, served] of lobby.state.served) {
      if (served.agent.id === agent.id) await handoff.abandon(conversation, served.agent);
    }
  }

  function serve(socket: WebSocket): void {
    let desk: DeskConnection | undefined;
    let work: Promise<unknown> = Promise.resolve();
    const send = (frame: DeskServerFrame): void => sendFrame(socket, frame);
    const stopPings = watchPulse(socket, (act) => every(clock, options.heartbeatSeconds * 1000, act));

    async function receive(text: string): Promise<void> {
      const decoded = decodeDeskFrame(text);
      if (decoded.state === 'malformed') {
        return send({ type: 'refused', conversation: decoded.conversation, reason: 'malformed' });
      }
      if (desk) return desk.receive(decoded.frame);
      if (decoded.frame.type !== 'hello' || !isTeam(decoded.frame.team)) {
        return send({ type: 'refused', conversation: '', reason: 'malformed' });
      }
      const agent = agentOf(decoded.frame, options.secret);
      desk = new DeskConnection(gateway, agent, send);
      await arrive(agent);
      await desk.start();
    }

    socket.on('message', (data, isBinary) => {
      work = work.then(() => receive(textOf(data, isBinary))).catch(() => socket.close(1011));
    });
    // What matters of an error is that a close follows.
    socket.on('error', () => undefined);
    const closed = new Promise<void>((resolve) => {
      socket.on('close', () => {
        stopPings();
        void work.then(async () => {
          desk?.close();
          if (desk) await depart(desk.agent);
          resolve();
        });
      });
    });
    open.add(closed);
    void closed.then(() => open.delete(closed));
  }

  return {
    serve,
    async close() {
      await Promise.all(open);
      for (const cancel of away.values()) cancel();
    },
  };
}

function isTeam(name: string): boolean {
  return teams.some((team) => team === name);
}

/** The same agent on every visit and every gateway; the id tells no name. */
function agentOf({ name, team }: Hello, secret: string): Participant {
  const id = createHmac('sha256', secret).update(`agent\n${team}\n${name}`).digest('base64url').slice(0, 16);
  return { id: `agent-${id}`, role: 'agent', name, team };
}

/** Browsers do not say when their network is gone: a desk that answers no ping is closed. */
function watchPulse(socket: WebSocket, repeat: (act: () => void) => () => void): () => void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  return repeat(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  });
}
