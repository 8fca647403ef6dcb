import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

interface Hostile {
  readonly id: string;
  readonly class: string;
  readonly field: string;
  readonly text?: string;
  readonly repeat?: { readonly pre: string; readonly unit: string; readonly count: number };
  readonly mustShow?: readonly string[];
}

const allowed = new Set('p ul ol li strong em code pre br a bdi span div'.split(' '));
const harmless = new Set('href target rel referrerpolicy class dir start lang'.split(' '));

/** The texts that other products were broken by, in the real element. */
describe('hostile words', () => {
  let help: CareChatHarness;
  let hostiles: readonly Hostile[];
  let ran = 0;

  before(async () => {
    Object.assign(globalThis, { PWN: () => ran++ });
    const lines = await (await fetch(new URL('../data/xss.jsonl', import.meta.url))).text();
    hostiles = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Hostile);
  });
  after(() => Reflect.deleteProperty(globalThis, 'PWN'));
  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });
  afterEach(() => help.remove());

  const textOf = ({ text, repeat }: Hostile) => text ?? repeat!.pre + repeat!.unit.repeat(repeat!.count);

  function faultsIn(message: Element): readonly string[] {
    const inside = [...message.querySelectorAll('.bubble *')];
    const wrong = inside.filter((one) => !allowed.has(one.localName)).map((one) => `<${one.localName}>`);
    const attributes = inside.flatMap((one) => one.getAttributeNames().filter((name) => !harmless.has(name)));
    const links = inside
      .map((one) => one.getAttribute('href') ?? 'https:')
      .filter((href) => !/^(https|mailto|tel):/.test(href));
    return [...wrong, ...attributes, ...links];
  }

  for (const format of ['markdown', 'plain'] as const) {
    it(`become text and nothing else (${format})`, async () => {
      expect(hostiles.length).to.equal(93);
      for (const hostile of hostiles) {
        if (hostile.class === 'dos' && format === 'plain') continue;
        const before = help.messages.length;
        const event = { type: 'message.received', ...help.script.stamp(), from: assistant, format } as const;
        await help.receive({ ...event, text: textOf(hostile) });
        const message = help.messages.at(-1);
        // What is nothing but characters that are taken out is no message.
        if (help.messages.length === before || !message) continue;
        expect(faultsIn(message), hostile.id).to.deep.equal([]);
        for (const words of hostile.mustShow ?? []) expect(message.textContent, hostile.id).to.contain(words);
      }
      expect(help.messages.length).to.be.greaterThan(80);
      expect(ran).to.equal(0);
    });
  }

  it('do no harm in any other field', async () => {
    const markup = '<svg onload=top.PWN()>';
    const named = { id: 'x', role: 'agent', name: markup, team: markup } as const;
    await help.says(assistant, 'Choose.', { choices: [{ label: markup, value: markup }] });
    await help.happens<'handoff.queued'>({ type: 'handoff.queued', team: markup });
    await help.happens<'transfer.started'>({ type: 'transfer.started', team: markup, reason: markup });
    await help.receive(help.script.joins(named), help.script.says(named, markup));
    await help.happens<'case.opened'>({ type: 'case.opened', reference: markup });
    await help.happens<'summary.written'>({ type: 'summary.written', text: markup, by: named });
    await help.settled();
    const svgs = [...help.root.querySelectorAll('svg')];
    expect(svgs.every((svg) => svg.getAttribute('aria-hidden') === 'true')).to.equal(true);
    const all = [...help.root.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
    expect(all.filter((name) => name.startsWith('on'))).to.deep.equal([]);
    expect(help.visibleText()).to.contain(markup);
    expect(ran).to.equal(0);
  });

  it('turn no text around', async () => {
    await help.says(assistant, 'abc\u202efed');
    expect(help.messages[0]!.textContent).not.to.contain('\u202e');
  });
});
