import { createHmac, randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import { background } from '../background.ts';
import { every } from '../clock.ts';
import type { DeskClientFrame, DeskServerFrame } from '../desk-frames.ts';
import type { Gateway } from '../gateway.ts';
import type { LobbyEvent } from '../handoff/lobby-event.ts';
import { teams } from '../handoff/teams.ts';
import { sendFrame, textOf } from '../wire/socket.ts';
import { watchAway } from './watch-away.ts';
import { decodeDeskFrame } from './decode-desk-frame.ts';
import { DeskConnection } from './desk-connection.ts';

/** The agents' desks on this gateway. */
export interface Desks {
  serve(socket: WebSocket): void;
  close(): Promise<void>;
}

type Hello = Extract<DeskClientFrame, { type: 'hello' }>;

/** The engine is asked for some twenty seconds before it is given up: it has had a while already. */
const againMilliseconds = 5000;

export function createDesks(gateway: Gateway): Desks {
  const { clock, identity, lobby, options } = gateway;
  const open = new Set<Promise<void>>();
  const stopWatching = watchAway(gateway);
  /** Open desks, and the name of this gateway under which the lobby knows them. */
  const announced = new Map<DeskConnection, string>();
  const retries = new Set<() => void>();
  let isClosed = false;
  const unsubscribe = lobby.subscribe((event) => {
    if (event.type !== 'gateway.gone') return;
    // Taken for dead: they are announced anew.
    for (const [desk, id] of announced) if (id === event.gateway) announce(desk).catch(() => undefined);
  });

  async function announce(desk: DeskConnection): Promise<void> {
    const { id } = identity;
    announced.set(desk, id);
    await lobby.append({ type: 'agent.arrived', agent: desk.agent, gateway: id });
  }

  async function depart(desk: DeskConnection): Promise<void> {
    const id = announced.get(desk) ?? identity.id;
    announced.delete(desk);
    await tell({ type: 'agent.departed', agent: desk.agent, gateway: id }, `departed:${randomUUID()}`);
  }

  /** Until the lobby hears it: an agent who seems to be there keeps customers who wait for them. */
  async function tell(event: LobbyEvent, key: string): Promise<void> {
    await lobby.append(event, key).catch(() => {
      if (isClosed) return;
      const cancel = clock.after(againMilliseconds, () => {
        retries.delete(cancel);
        background(tell(event, key));
      });
      retries.add(cancel);
    });
  }

  function serve(socket: WebSocket): void {
    let desk: DeskConnection | undefined;
    let work: Promise<unknown> = Promise.resolve();
    const send = (frame: DeskServerFrame): void => sendFrame(socket, frame);
    // The desk comes again, and is told all anew.
    const fail = (): void => socket.close(1011);
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
      desk = new DeskConnection(gateway, agent, { send, fail });
      await announce(desk);
      await desk.start();
    }

    async function leave(): Promise<void> {
      desk?.close();
      if (desk) await depart(desk);
    }

    socket.on('message', (data, isBinary) => {
      work = work.then(() => receive(textOf(data, isBinary))).catch(fail);
    });
    // What matters of an error is that a close follows.
    socket.on('error', () => undefined);
    const closed = new Promise<void>((resolve) => {
      socket.on('close', () => {
        stopPings();
        background(work.then(leave).finally(resolve));
      });
    });
    open.add(closed);
    void closed.then(() => open.delete(closed));
  }

  return {
    serve,
    async close() {
      await Promise.all(open);
      stopWatching();
      unsubscribe();
      // With the gateway all its desks are gone.
      isClosed = true;
      for (const cancel of retries) cancel();
    },
  };
}

function isTeam(name: string): boolean {
  return teams.some((team) => team === name);
}

/** The same agent on every visit and every gateway; the id tells no name. */
function agentOf({ name, team, supervisor }: Hello, secret: string): Participant {
  const role = supervisor ? 'supervisor' : 'agent';
  const id = createHmac('sha256', secret)
    .update(`${role}\n${team}\n${name}`)
    .digest('base64url')
    .slice(0, 16);
  return { id: `${role}-${id}`, role, name, team };
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
