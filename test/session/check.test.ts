import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import type { HistoryPage, Transport } from '../../src/core/protocol/transport.ts';
import { createSession, type Session } from '../../src/session/session.ts';
import { customer, maria, said } from '../core/conversation/facts.ts';
import { countingIds, FakeTransport, HandClock, HandMemory } from './fakes.ts';

describe('a message of which nobody knows whether it arrived', () => {
  let session: Session;
  let transport: FakeTransport;
  /** What the log gives, newest page first, and what was asked of it. */
  let pages: (HistoryPage | TransportError)[];
  let asked: unknown[][];

  beforeEach(async () => {
    transport = new FakeTransport();
    [pages, asked] = [[], []];
    const history: Transport['history'] = async (...words) => {
      asked.push(words);
      const page = pages.shift() ?? { events: [], before: '1' };
      if (page instanceof TransportError) throw page;
      return page;
    };
    Object.assign(transport, { history });
    const ports = { transport, clock: new HandClock(), ids: countingIds(), memory: new HandMemory() };
    session = createSession(ports, 'en');
    session.start({ locale: 'en' });
    const sending = session.send('Hello');
    transport.answers[0]!.reject(new TransportError('cut', { delivery: 'unknown', retry: 'ask' }));
    await assert.rejects(sending);
  });

  const state = () => session.store.state.timeline.outgoing[0]?.delivery?.state;
  const own = said(customer, 'Hello', { localId: 'l1' });
  const other = said(maria, 'Hi');

  test('is sent where the log has it, and nothing is sent again', async () => {
    pages = [{ events: [other], before: '7' }, { events: [own] }];
    assert.equal(await session.check('l1'), true);
    assert.equal(state(), 'sent');
    assert.deepEqual(asked, [
      [undefined, 100],
      ['7', 100],
    ]);
    await session.retry('l1');
    assert.equal(transport.sent.length, 1);
  });

  test('is not sent where the log begins without it, and can be sent', async () => {
    pages = [{ events: [other] }];
    assert.equal(await session.check('l1'), true);
    assert.equal(state(), 'failed');
    void session.retry('l1');
    assert.deepEqual(transport.sent[1], transport.sent[0]);
  });

  test('is on its way where it was sent again while the log was looked through', async () => {
    let give = (_page: HistoryPage): void => undefined;
    const page = new Promise<HistoryPage>((resolve) => (give = resolve));
    Object.assign(transport, { history: () => page });
    const check = session.check('l1');
    void session.retry('l1');
    assert.equal(state(), 'waiting');
    give({ events: [other] });
    assert.equal(await check, true);
    assert.equal(state(), 'waiting');
  });

  test('stays so where the log cannot be asked, and where it has no end', async () => {
    pages = [new TransportError('network')];
    assert.equal(await session.check('l1'), false);
    assert.equal(state(), 'unknown');
    assert.equal(await session.check('l1'), false);
    assert.equal(asked.length, 1 + 10);
    assert.equal(state(), 'unknown');
  });
});
