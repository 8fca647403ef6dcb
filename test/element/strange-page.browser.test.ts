import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { viewport } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/**
 * What pages declare for `*`. All of it is inherited, or would change what it stands on. Spacing between letters and
 * words is none of it: the customer's own, which is let in (test/audits/looks.test.ts), comes in the same way.
 */
const declared = `* {
  ${[
    'animation: none',
    'background: red',
    'border: 9px solid red',
    'box-sizing: content-box',
    'clip-path: circle(5px)',
    'color: red',
    'cursor: none',
    'display: block',
    'filter: blur(9px)',
    'float: left',
    'font: italic 900 9px/3 cursive',
    'font-variant: small-caps',
    'height: 20px',
    'inset: 10px',
    'list-style: square',
    'margin: 40px',
    'max-width: 10px',
    'opacity: 0.2',
    'overflow: hidden',
    'padding: 40px',
    'pointer-events: none',
    'position: relative',
    'text-align: right',
    'text-decoration: line-through',
    'text-indent: 5em',
    'text-shadow: 0 0 9px red',
    'text-transform: uppercase',
    'transform: rotate(5deg)',
    'transition: all 9s',
    'user-select: none',
    'visibility: hidden',
    'white-space: nowrap',
    'word-break: break-all',
    'writing-mode: vertical-rl',
    'z-index: -1',
  ]
    .map((one) => `${one} !important;`)
    .join('\n  ')}
}`;

const looks = [
  'color',
  'cursor',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontVariant',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'opacity',
  'pointerEvents',
  'textAlign',
  'textIndent',
  'textShadow',
  'textTransform',
  'transitionDuration',
  'visibility',
  'whiteSpace',
  'wordBreak',
  'wordSpacing',
  'writingMode',
] as const;

describe('Help on a page with strange styles', () => {
  let help: CareChatHarness;
  const sheet = new CSSStyleSheet();

  before(() => viewport(1000, 700));
  beforeEach(async () => {
    // Nobody asks whether a person is there: the answer would change what is drawn, whenever it came.
    help = await CareChatHarness.make({ capabilities: { availability: false } });
    document.adoptedStyleSheets.push(sheet);
  });
  afterEach(async () => {
    sheet.replaceSync('');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    for (const one of [document.documentElement, document.body]) one.removeAttribute('style');
    await help.remove();
    await viewport(1000, 700);
  });

  /** All that is drawn of Help: where it is, and how it looks. */
  function drawn(): string[] {
    const all = [...help.root.querySelectorAll<HTMLElement>('.corner, .corner *')];
    return all
      .filter((one) => one.checkVisibility() && !one.closest('.announcer'))
      .map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        const style = getComputedStyle(one);
        const part = `${one.localName}.${one.getAttribute('class') ?? ''}#${one.id}`;
        const place = [x, y, width, height].map(Math.round).join(' ');
        return [part, place, ...looks.map((name) => style[name])].join(' | ');
      });
  }

  it('is drawn, open and closed, as on any other, whatever the page declares for all of its elements', async () => {
    await help.open();
    await help.says(assistant, 'What can I help you with?');
    await help.settled();
    const open = drawn();
    expect(open.length).to.be.greaterThan(20);
    await help.press('Escape');
    const closed = drawn();
    sheet.replaceSync(declared);
    document.documentElement.style.fontSize = '62.5%';
    await help.settled();
    expect(drawn()).to.deep.equal(closed);
    await help.open();
    expect(drawn()).to.deep.equal(open);
  });

  it('lets its words be selected where the page lets none', async () => {
    await help.open();
    await help.says(assistant, 'Your case number is DSP-2026-1.');
    sheet.replaceSync('* { -webkit-user-select: none !important; user-select: none !important; }');
    let words: Element | null = help.messages[0]!.querySelector('.words');
    const rule = () => getComputedStyle(words!).userSelect || getComputedStyle(words!).webkitUserSelect;
    // What is `auto` does as what it stands in.
    while (words?.parentElement && rule() === 'auto') words = words.parentElement;
    expect(rule()).to.equal('text');
  });

  it('says nothing while a library hides it, as Radix and MUI do, and then all of it, once', async () => {
    await help.open();
    help.element.setAttribute('aria-hidden', 'true');
    await help.says(assistant, 'Your case is open.');
    const until = performance.now() + 2500;
    await help.until(() => performance.now() > until, 'it would have been said');
    expect(help.times('Assistant said: Your case is open.')).to.equal(0);
    help.element.removeAttribute('aria-hidden');
    await help.hears('Assistant said: Your case is open.');
    expect(help.times('Assistant said: Your case is open.')).to.equal(1);
  });

  describe('with a bar at the bottom of the window', () => {
    const bar = document.createElement('div');
    const allow = document.createElement('button');

    beforeEach(() => {
      allow.textContent = 'Allow cookies';
      bar.append(allow);
      bar.style.cssText =
        'position: fixed; inset: auto 0 0; block-size: 72px; z-index: 2147483647; background: #ddd; text-align: end';
      document.body.append(bar);
    });
    afterEach(() => bar.remove());

    const top = () => bar.getBoundingClientRect().top;

    it('stands above it where the page says how high it is, wholly on screen', async () => {
      await viewport(1000, 600);
      help.element.style.setProperty('--care-chat-offset-block', 'calc(72px + 1.25em)');
      await help.settled();
      expect(help.find('.launcher').getBoundingClientRect().bottom).to.be.at.most(top());
      await help.open();
      const panel = help.find('#panel').getBoundingClientRect();
      expect(panel.top).to.be.at.least(0);
      expect(help.find('.launcher').getBoundingClientRect().bottom).to.be.at.most(top());
      const { left, width } = allow.getBoundingClientRect();
      expect(document.elementFromPoint(left + width / 2, top() + 10) === allow).to.equal(true);
    });

    it('goes up by itself where it would lie on what has the focus in it', async () => {
      help.after.focus();
      allow.focus();
      await help.press('Shift');
      await help.settled();
      const [button, launcher] = [allow, help.find('.launcher')].map((one) => one.getBoundingClientRect());
      expect(launcher!.bottom).to.be.at.most(button!.top);
    });
  });

  it('is in the corner of the window in a page that is narrower, zoomed and has no doctype’s sizes', async () => {
    document.body.style.cssText =
      'zoom: 1; max-width: 300px; margin: auto; overflow: hidden; perspective: 9px';
    await help.settled();
    const { right, bottom } = help.find('.launcher').getBoundingClientRect();
    expect(document.documentElement.clientWidth - right).to.be.closeTo(20, 2);
    expect(innerHeight - bottom).to.be.closeTo(20, 2);
  });
});

describe('Help on a page in a language that it does not speak', () => {
  for (const [page, own, word] of [
    ['fr', 'en', 'Help'],
    ['es-MX', 'es', 'Ayuda'],
    ['en-GB', 'en', 'Help'],
  ] as const) {
    it(`speaks ${own} where the page is in ${page}, and says so`, async () => {
      const help = await CareChatHarness.make({ lang: '' });
      document.documentElement.lang = page;
      help.element.requestUpdate();
      await help.settled();
      const launcher = help.find('.launcher');
      expect(launcher.innerText.trim()).to.equal(word);
      expect(launcher.closest<HTMLElement>('[lang]')!.lang).to.equal(own);
      await help.element.open();
      await help.until(() => help.isOpen, 'Help is open');
      expect(help.field.closest<HTMLElement>('[lang]')!.lang).to.equal(own);
      await help.remove();
      document.documentElement.lang = 'en';
    });
  }
});
