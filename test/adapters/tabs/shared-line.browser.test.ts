import { expect } from '@open-wc/testing';
import { systemClock, systemIds } from '../../../src/adapters/system.ts';
import { createSeal } from '../../../src/adapters/storage/seal.ts';
import { createSharedLine } from '../../../src/adapters/tabs/line/shared-line.ts';
import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import { TransportError, transportErrorFrom } from '../../../src/core/protocol/transport-error.ts';
import type { Transport } from '../../../src/core/protocol/transport.ts';
import { createTransport } from '../../../src/delivery/create-transport.ts';
import { createFakeDriver, type FakeDriver, type FakeOptions } from '../../delivery/support/fake-driver.ts';

const resume = { driver: 'fake', conversation: 'c-1' };
const from = { id: 'a', role: 'assistant', name: 'Assistant' };
const message = (id: string, text = id) => ({
  ...{ type: 'message.received', id, at: 1, cursor: id, from, text, format: 'plain' },
});

/** One tab of the customer's: the browser lets two of one page meet like those of two. */
interface Tab {
  readonly driver: FakeDriver;
  readonly transport: Transport;
  readonly events: readonly TransportEvent[];
  connect(): void;
  /** Looks again until it is so: what goes from tab to tab takes a task or two. */
  until(isSo: () => boolean | Promise<boolean>): Promise<void>;
}

describe('a line for several tabs', () => {
  let opened: Transport[] = [];
  let secret = '';

  beforeEach(() => (secret = systemIds.id()));
  afterEach(async () => {
    await Promise.all(opened.map((transport) => transport.close()));
    opened = [];
  });

  function tab(options: FakeOptions & { readonly secret?: string } = {}): Tab {
    const driver = createFakeDriver(options);
    const line = createSharedLine({
      clock: systemClock,
      meetingOf: async (conversation) => ({
        name: `line ${conversation}`,
        seal: createSeal(options.secret ?? secret, 'line'),
      }),
    });
    const transport = createTransport(
      { name: driver.name, open: (io) => line.open(driver, io) },
      { clock: systemClock, ids: systemIds },
    );
    const events: TransportEvent[] = [];
    transport.subscribe((event) => events.push(event));
    opened.push(transport);
    return {
      driver,
      transport,
      events,
      connect: () => void transport.connect({ locale: 'en', resume }).catch(() => undefined),
      until: async (isSo) => {
        while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve));
      },
    };
  }

  const texts = ({ events }: Tab): readonly string[] =>
    events.flatMap((event) => (event.type === 'message.received' ? [event.text] : []));

  async function hostAndGuest(options: FakeOptions = {}): Promise<readonly [Tab, Tab]> {
    const [host, guest] = [tab(options), tab(options)];
    host.connect();
    await host.until(() => host.driver.attempts.length === 1);
    guest.connect();
    host.driver.last.emit(message('m-1'));
    host.driver.last.letIn();
    await guest.until(() => guest.transport.state === 'online');
    return [host, guest];
  }

  it('is opened once, and tells each tab all that came and comes', async () => {
    const [host, guest] = await hostAndGuest();
    host.driver.last.emit(message('m-2'));
    await guest.until(() => texts(guest).length === 2);
    expect(texts(guest)).to.deep.equal(['m-1', 'm-2']);
    expect(guest.driver.attempts.length).to.equal(0);
    expect(guest.transport.capabilities).to.deep.equal(host.transport.capabilities);
  });

  it('takes the words of each, and gives each its own answer', async () => {
    const [host, guest] = await hostAndGuest();
    const sent = guest.transport.send({ localId: 'l-1', text: 'Hello.' });
    await host.until(() => host.driver.last.deliveries.length === 1);
    expect(host.driver.last.deliveries[0]?.draft.text).to.equal('Hello.');
    host.driver.last.deliveries[0]?.accept();
    expect((await sent).localId).to.equal('l-1');
  });

  it('tells who asks in vain why', async () => {
    const refused = new TransportError('rate-limited', { retryAfter: 7, retry: 'ask' });
    const [, guest] = await hostAndGuest({ run: () => Promise.reject(refused) });
    const error = await guest.transport.run({ do: 'request-agent' }).catch(transportErrorFrom);
    expect([error?.kind, error?.retry, error?.retryAfter]).to.deep.equal(['rate-limited', 'ask', 7]);
  });

  it('reads what was said before for each', async () => {
    const asked: unknown[] = [];
    const [, guest] = await hostAndGuest({
      capabilities: { history: 'full' },
      history: async (before, limit) => {
        asked.push([before === undefined, limit]);
        return { events: [], more: false };
      },
    });
    await guest.transport.history(undefined, 20);
    expect(asked).to.deep.equal([[true, 20]]);
  });

  it('carries no word that another script of the origin could read', async () => {
    const heard: unknown[] = [];
    const ear = new BroadcastChannel('line c-1');
    ear.onmessage = ({ data }) => heard.push(data);
    const [host, guest] = await hostAndGuest();
    host.driver.last.emit(message('m-2', 'A secret word.'));
    await guest.until(() => texts(guest).length === 2);
    await guest.until(() => heard.length > 2);
    ear.close();
    for (const data of heard) {
      expect(Object.keys(data as object)).to.have.members(['version', 'salt', 'nonce', 'words']);
      const { words } = data as { readonly words: ArrayBuffer };
      expect(new TextDecoder().decode(words)).not.to.contain('secret');
    }
  });

  it('takes nothing from a script that has not the secret, and nothing that makes no sense', async () => {
    const [host, guest] = await hostAndGuest();
    const forger = new BroadcastChannel('line c-1');
    // The last is of one who has the secret, and makes no sense.
    const nonsense = await createSeal(secret, 'line').close('no frame');
    for (const frame of [
      { type: 'event', event: message('m-9') },
      JSON.stringify({ type: 'gap' }),
      null,
      nonsense,
    ])
      forger.postMessage(frame);
    forger.close();
    host.driver.last.emit(message('m-2'));
    await guest.until(() => texts(guest).length === 2);
    expect(texts(guest)).to.deep.equal(['m-1', 'm-2']);
  });

  it('takes a file from each, and tells it how far it is', async () => {
    const [, guest] = await hostAndGuest({
      upload: async ({ content }, { progress }) => {
        progress?.(content.size / 10);
        progress?.(1);
      },
    });
    const parts: number[] = [];
    const file = { requestId: 'r', localId: 'f', name: 'a.pdf', content: new Blob(['12345']) };
    await guest.transport.upload?.(file, { progress: (part) => parts.push(part) });
    expect(parts).to.deep.equal([0.5, 1]);
  });

  it('is opened by another tab when the one that had it goes', async () => {
    const [host, guest] = await hostAndGuest();
    await host.transport.close();
    await guest.until(() => guest.driver.attempts.length === 1);
    expect(guest.driver.last.io.resume?.cursor).to.equal('m-1');
    guest.driver.last.letIn();
    await guest.until(() => guest.transport.state === 'online');
    guest.driver.last.emit(message('m-2'));
    await guest.until(() => texts(guest).length === 2);
    const third = tab();
    third.connect();
    await third.until(() => third.transport.state === 'online');
    expect(texts(third)).to.deep.equal(['m-1', 'm-2']);
  });

  it('is opened by one that waits when the one that tried could not', async () => {
    const [host, guest] = [tab(), tab()];
    host.connect();
    await host.until(() => host.driver.attempts.length === 1);
    guest.connect();
    host.driver.last.refuse(new TransportError('forbidden'));
    await guest.until(() => guest.driver.attempts.length === 1);
    guest.driver.last.letIn();
    await guest.until(() => guest.transport.state === 'online');
  });

  it('is over for all when the conversation is, and for one when that is not let in any more', async () => {
    const [host, guest] = await hostAndGuest();
    host.driver.last.hangUp({ again: false, error: new TransportError('auth-denied') });
    await guest.until(() => guest.driver.attempts.length === 1);
    guest.driver.last.letIn();
    const third = tab();
    third.connect();
    await third.until(() => third.transport.state === 'online');
    guest.driver.last.emit({ type: 'conversation.ended', id: 'e', at: 2, cursor: 'e', reason: 'agent' });
    guest.driver.last.hangUp({ again: false });
    await third.until(() => third.transport.state === 'ended');
    expect(third.driver.attempts.length).to.equal(0);
  });

  it('is never that of another sign-in', async () => {
    const [host] = await hostAndGuest();
    const stranger = tab({ secret: 'another' });
    stranger.connect();
    await stranger.until(() => stranger.driver.attempts.length === 1);
    stranger.driver.last.letIn();
    await stranger.until(() => stranger.transport.state === 'online');
    host.driver.last.emit(message('m-2'));
    await host.until(() => texts(host).length === 2);
    expect(texts(stranger)).to.deep.equal([]);
  });

  it('is the own one of each where whoever holds the name does not answer', async () => {
    let release = (): void => undefined;
    await new Promise<void>((taken) => {
      void navigator.locks.request('line c-1', () => {
        taken();
        return new Promise<void>((resolve) => (release = resolve));
      });
    });
    // What one who waits says is no answer to the other.
    const lonely = [tab(), tab()];
    for (const each of lonely) each.connect();
    for (const each of lonely) {
      await each.until(() => each.driver.attempts.length === 1);
      each.driver.last.letIn();
      await each.until(() => each.transport.state === 'online');
    }
    release();
  });

  it('says nothing of what comes where nobody else listens', async () => {
    const heard: unknown[] = [];
    const ear = new BroadcastChannel('line c-1');
    ear.onmessage = ({ data }) => heard.push(data);
    const seal = createSeal(secret, 'line');
    const told = async (): Promise<readonly string[]> => {
      const all = await Promise.all(heard.map((data) => seal.open(data)));
      return all.map((words) => (JSON.parse(words ?? '{}') as { readonly type: string }).type);
    };
    const alone = tab();
    alone.connect();
    await alone.until(() => alone.driver.attempts.length === 1);
    alone.driver.last.emit(message('m-1'));
    alone.driver.last.letIn();
    await alone.until(() => alone.transport.state === 'online');
    alone.driver.last.emit(message('m-2'));
    // Its last word comes after all that it has said.
    await alone.transport.close();
    await alone.until(async () => (await told()).includes('lost'));
    ear.close();
    expect(await told()).to.deep.equal(['hello', 'bye', 'wait', 'open', 'lost']);
  });

  it('tells a tab that comes late the whole of an answer that is being written, and how things stand', async () => {
    const [host] = await hostAndGuest();
    const piece = { type: 'message.streamed', target: 'm-2', from, replace: false };
    for (const text of ['One ', 'two']) host.driver.last.emit({ ...piece, text });
    host.driver.last.emit({ type: 'queue.updated', position: 2 });
    const late = tab();
    late.connect();
    await late.until(() => late.transport.state === 'online');
    const streamed = late.events.flatMap((event) => (event.type === 'message.streamed' ? [event.text] : []));
    expect(streamed).to.deep.equal(['One two']);
    const places = late.events.flatMap((event) => (event.type === 'queue.updated' ? [event.position] : []));
    expect(places).to.deep.equal([2]);
  });
});
