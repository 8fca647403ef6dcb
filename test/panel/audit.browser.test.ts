import '../../src/define.ts';
import { show } from '../../demo/pages/gallery/show.ts';
import { states } from '../../demo/pages/gallery/states.ts';
import { audit } from '../support/audit.ts';
import { engine, viewport } from '../support/commands.ts';

const audited = [
  'closed',
  'first-open',
  'answered',
  'streaming',
  'queued',
  'live',
  'not-sent',
  'menu',
  'confirm-end',
  'ended',
];

const looks = [
  ['en', 'light'],
  ['es', 'dark'],
  ['en', 'dark'],
  ['es', 'light'],
] as const;

/** Those in which nothing scrolls: other engines than Chromium tell axe less of what a scroll area covers. */
const short = ['closed', 'first-open', 'connecting'];

/** The checks of axe, all of them, in each state; the engines differ little, so one of them takes every look. */
describe('axe finds no fault and no doubt', () => {
  const page = document.documentElement;
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'Your account';
  main.append(heading);

  before(async () => {
    document.title = 'Your account';
    document.body.append(main);
    // Without a ground of its own axe takes any page for white.
    page.style.setProperty('background', 'Canvas');
    await viewport(1000, 800);
  });
  afterEach(() => document.querySelector('care-chat')?.remove());
  after(() => {
    main.remove();
    page.removeAttribute('style');
  });

  const names = engine === 'chromium' ? audited : short;
  for (const [lang, scheme] of looks) {
    for (const state of states.filter(({ name }) => names.includes(name))) {
      it(`${state.name}, ${lang}, ${scheme}`, async () => {
        page.lang = lang;
        page.style.setProperty('color-scheme', scheme);
        await show(state, lang);
        // What the menu covers is audited where it is closed: axe cannot see through it.
        await audit(
          document.querySelector('care-chat')?.shadowRoot?.querySelector('#menu:not([hidden])') ?? document,
        );
      });
    }
  }
});
