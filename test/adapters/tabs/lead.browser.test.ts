import { expect } from '@open-wc/testing';
import { createLead, type Lead } from '../../../src/adapters/tabs/lead.ts';
import { leadLockOf, lockOf, openElsewhere, tellOpen } from '../../../src/adapters/tabs/open-elsewhere.ts';

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame();
}

type Asked = readonly [string, LockOptions, LockGrantedCallback<Promise<void> | undefined>];

describe('which tab speaks', () => {
  let all: Lead[] = [];
  const join = (name = 'care-chat test'): Lead => {
    const lead = createLead(name);
    all.push(lead);
    return lead;
  };
  afterEach(async () => {
    for (const lead of all) lead.release();
    all = [];
    while ((await navigator.locks.query()).held?.length) await frame();
  });

  /** One after the other, as tabs are opened. */
  async function three(): Promise<readonly [Lead, Lead, Lead]> {
    const first = join();
    await until(() => first.leads);
    const [second, third] = [join(), join()];
    await until(() => !second.leads && !third.leads);
    return [first, second, third];
  }

  it('is one', async () => {
    const tabs = await three();
    expect(tabs.map(({ leads }) => leads)).to.deep.equal([true, false, false]);
  });

  it('is the next when that one goes', async () => {
    const [first, second, third] = await three();
    first.release();
    await until(() => second.leads);
    expect(third.leads).to.equal(false);
    second.release();
    await until(() => third.leads);
  });

  it('is the one that the customer has gone to', async () => {
    const [first, second, third] = await three();
    third.take();
    await until(() => third.leads && !first.leads && !second.leads);
    first.take();
    await until(() => first.leads && !second.leads && !third.leads);
    first.take();
    third.release();
    await until(() => first.leads);
    first.release();
    await until(() => second.leads);
  });

  it('is at no moment none, while the one that the customer comes to has only begun to ask', async () => {
    let give = (): void => undefined;
    const isGiven = new Promise<void>((resolve) => (give = resolve));
    const { locks } = navigator;
    const request = async (...[name, how, then]: Asked): Promise<unknown> => {
      if (how.steal) await isGiven;
      return locks.request(name, how, then);
    };
    const slow = { query: () => locks.query(), request } as LockManager;
    const lead = createLead('care-chat test', undefined, slow);
    all.push(lead);
    lead.take();
    // What was asked at first is answered before the second answer comes.
    await locks.query();
    await locks.query();
    expect(lead.leads).to.equal(true);
    give();
  });

  it('is each where the browser has no locks', async () => {
    const alone = [
      createLead('care-chat test', undefined, null),
      createLead('care-chat test', undefined, null),
    ];
    const [other] = await three();
    expect(other.leads).to.equal(true);
    alone[0]!.take();
    await frame();
    expect(alone.map(({ leads }) => leads)).to.deep.equal([true, true]);
    for (const lead of alone) lead.release();
  });

  it('is told to each where that changes', async () => {
    const told: string[] = [];
    const tab = (name: string): Lead => {
      const lead = createLead('care-chat told', () => told.push(`${name} ${lead.leads}`));
      all.push(lead);
      return lead;
    };
    tab('first');
    await frame();
    const second = tab('second');
    await until(() => !second.leads);
    second.take();
    await until(() => told.length === 3);
    expect(told).to.deep.equal(['second false', 'second true', 'first false']);
  });

  it('is told by the name of its lock where the conversation is', async () => {
    const place = { endpoint: '/care', driver: 'gateway', conversation: 'c-1' };
    expect(await openElsewhere('/care')).to.equal(undefined);
    join('care-chat {');
    join(leadLockOf(place));
    join(`${lockOf(place)}!`);
    const closes = [tellOpen(place), tellOpen(place)];
    while (!(await openElsewhere('/care'))) await frame();
    expect(await openElsewhere('/care')).to.deep.equal(place);
    expect(await openElsewhere('/other')).to.equal(undefined);
    closes[0]!();
    await frame();
    expect(await openElsewhere('/care')).to.deep.equal(place);
    closes[1]!();
    while (await openElsewhere('/care')) await frame();
  });
});
