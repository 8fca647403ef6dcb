import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import { siteRules } from '../../src/audit/site-rules.ts';
import '../../src/define.ts';

const { axe } = globalThis as unknown as { axe: typeof axeCore };

interface Verdict {
  /** `rule: the message of the check`, for each element that breaks it. */
  readonly faults: readonly string[];
  readonly doubts: readonly string[];
  /** The rules that found something to look at and were content with all of it. */
  readonly passed: readonly string[];
}

describe('the rules for a site', () => {
  const page = document.createElement('div');

  before(() => axe.configure(siteRules));
  after(() => axe.reset());
  beforeEach(() => {
    document.documentElement.lang = 'en';
    document.body.append(page);
  });
  afterEach(() => {
    page.remove();
    page.replaceChildren();
  });

  /** Puts these on the page, and asks axe once all is drawn. */
  async function judge(...content: readonly Element[]): Promise<Verdict> {
    page.append(...content);
    for (const help of document.querySelectorAll('care-chat')) await help.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { violations, incomplete, passes } = await axe.run(document, { runOnly: ['care-chat'] });
    return {
      faults: violations.flatMap(lines),
      doubts: incomplete.flatMap(lines),
      passed: passes.map(({ id }) => id),
    };
  }

  it('are content with a page that does it right', async () => {
    const { faults, doubts, passed } = await judge(careChat());
    expect([...faults, ...doubts]).to.deep.equal([]);
    expect(passed).to.have.members(siteRules.rules.map(({ id }) => id));
  });

  it('have nothing to say of a page without it', async () => {
    expect(await judge(document.createElement('main'))).to.deep.equal({ faults: [], doubts: [], passed: [] });
  });

  it('find the second of two, wherever it is', async () => {
    const inner = element('div');
    inner.attachShadow({ mode: 'open' }).append(careChat());
    const { faults } = await judge(careChat(), inner);
    expect(faults.filter((fault) => fault.startsWith('care-chat-once'))).to.have.length(1);
  });

  for (const [what, ...inside] of [
    ['nothing'],
    ['text alone', 'Call us'],
    ['a link that leads nowhere', link('Call us', null)],
    ['a link without a text', link('', 'tel:+18005550142')],
  ] as const) {
    it(`ask for a way to get help where there is ${what} inside`, async () => {
      const help = document.createElement('care-chat');
      help.append(...inside);
      expect(firstWords((await judge(help)).faults)).to.deep.equal(['care-chat-fallback']);
    });
  }

  it('take a button for a way to get help, as a link', async () => {
    const help = document.createElement('care-chat');
    const button = element('button');
    button.textContent = 'Ask for a call';
    help.append(button);
    expect((await judge(help)).faults).to.deep.equal([]);
  });

  for (const [how, around] of [
    ['aria-hidden', element('div', { 'aria-hidden': 'true' })],
    ['inert', element('div', { inert: '' })],
    ['hidden', element('div', { hidden: '' })],
    ['display: none', element('dialog')],
  ] as const) {
    it(`find it in something ${how}, at any depth`, async () => {
      const between = element('section');
      between.append(careChat());
      around.append(between);
      const { faults } = await judge(around);
      around.replaceChildren();
      expect(faults.join()).to.contain(
        `care-chat-exposed: care-chat is hidden from people by <${around.localName}>, ${how}`,
      );
    });
  }

  for (const around of [
    element('nav'),
    element('form'),
    element('aside'),
    element('div', { role: 'search' }),
    element('div', { role: 'dialog' }),
  ]) {
    const role = around.getAttribute('role') ?? around.localName;
    it(`find it in a landmark that says something else: ${role}`, async () => {
      around.append(careChat());
      const { faults } = await judge(around);
      around.replaceChildren();
      expect(firstWords(faults)).to.deep.equal(['care-chat-landmark']);
      expect(faults[0]).to.contain(`says "${role}"`);
    });
  }

  for (const name of ['main', 'header', 'footer', 'div']) {
    it(`let it be in ${name}`, async () => {
      const around = element(name);
      around.append(careChat());
      expect((await judge(around)).faults).to.deep.equal([]);
    });
  }

  it('find a bar that lies over the Help button', async () => {
    const bar = element('div', {
      popover: 'manual',
      style: 'inset:auto 0 0 0; width:100%; height:120px; margin:0',
    });
    const help = careChat();
    page.append(help, bar);
    await help.updateComplete;
    // The last to come into the top layer lies over all before.
    bar.showPopover();
    expect(firstWords((await judge()).faults)).to.deep.equal(['care-chat-uncovered']);
  });

  it('are content with a bar of the highest z-index, which lies beneath', async () => {
    const bar = element('div', {
      style: 'position:fixed; inset:auto 0 0 0; height:120px; z-index:2147483647',
    });
    expect((await judge(careChat(), bar)).faults).to.deep.equal([]);
  });

  it('find a Help button that has been moved off the screen', async () => {
    const help = careChat({ style: '--care-chat-offset-block: -200px' });
    expect(firstWords((await judge(help)).faults)).to.deep.equal(['care-chat-uncovered']);
  });

  it('look at the link of the page that takes the place of the button', async () => {
    const own = link('Help', '/help');
    own.id = 'own-help';
    const over = element('div', { style: 'position:fixed; inset:0; background:Canvas' });
    expect((await judge(own, careChat({ anchor: '#own-help' }))).faults).to.deep.equal([]);
    expect(firstWords((await judge(over)).faults)).to.deep.equal(['care-chat-uncovered']);
  });

  it('leave open what is below the fold', async () => {
    const own = link('Help', '/help');
    own.id = 'own-help';
    const { faults, doubts } = await judge(
      element('div', { style: 'height:5000px' }),
      own,
      careChat({ anchor: '#own-help' }),
    );
    expect([faults, firstWords(doubts)]).to.deep.equal([[], ['care-chat-uncovered']]);
  });

  it('ask for a language, and leave open one that Help does not speak', async () => {
    document.documentElement.removeAttribute('lang');
    const help = careChat();
    expect(firstWords((await judge(help)).faults)).to.deep.equal(['care-chat-lang']);
    help.setAttribute('lang', 'es-MX');
    expect((await judge()).faults).to.deep.equal([]);
    help.setAttribute('lang', 'fr');
    const { faults, doubts } = await judge();
    expect([faults, firstWords(doubts)]).to.deep.equal([[], ['care-chat-lang']]);
    expect(doubts[0]).to.contain('"fr"');
  });
});

function element(name: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function link(text: string, href: string | null): HTMLElement {
  const made = element('a', href === null ? {} : { href });
  made.textContent = text;
  return made;
}

function careChat(attributes: Readonly<Record<string, string>> = {}): HTMLElementTagNameMap['care-chat'] {
  const made = document.createElement('care-chat');
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(link('Call 1 800 555 0142', 'tel:+18005550142'));
  return made;
}

function lines({ id, nodes }: axeCore.Result): string[] {
  return nodes.map(({ all }) => `${id}: ${all.map(({ message }) => message).join('; ')}`);
}

function firstWords(faults: readonly string[]): string[] {
  return faults.map((fault) => fault.split(':')[0] ?? '');
}
