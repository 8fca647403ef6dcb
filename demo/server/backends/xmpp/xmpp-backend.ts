import type { Backend, Visit } from '../backend.ts';
import { openCareLine, type CareLine } from '../care-line.ts';
import { startXmppBank, type Case } from './bank.ts';
import { createCaseBridge, type CaseBridge } from './case-bridge.ts';
import { desk } from './rooms.ts';

interface Kept {
  readonly customer: string;
  readonly at: Case;
}

/** Prosody, with the gateway's assistant and people in the rooms of its cases. */
export async function startXmppBackend(): Promise<Backend> {
  const bridges = new Map<string, CaseBridge>();
  const lines = new Map<string, CareLine>();
  const bank = await startXmppBank((at) => {
    const bridge = createCaseBridge(at, () => lines.get(at.room) as CareLine);
    bridges.set(at.room, bridge);
    return bridge;
  });
  /** Those that are not over, by their rooms. */
  const cases = new Map<string, Kept>();
  const origin = `127.0.0.1:${bank.prosody.port}`;

  async function begin(visit: Visit): Promise<Case> {
    const at = await bank.open();
    const { room } = at;
    const line = await openCareLine(visit, (event) => {
      if (event.type === 'conversation.ended') cases.delete(room);
      bridges.get(room)?.hear(event);
    });
    lines.set(room, line);
    cases.set(room, { customer: visit.customer, at });
    return at;
  }

  return {
    driver: 'xmpp',
    origins: [`ws://${origin}`],
    async session(visit) {
      const kept = cases.get(visit.conversation ?? '');
      const isTheirs = kept?.customer === visit.customer;
      const { account, password, room } = isTheirs ? kept.at : await begin(visit);
      return { address: `ws://${origin}/xmpp-websocket`, account, password, room, desk };
    },
    async close() {
      await Promise.all([...lines.values()].map((line) => line.close()));
      await bank.stop();
    },
  };
}
