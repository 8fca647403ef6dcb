import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { State } from '../../demo/pages/gallery/state.ts';
import { states } from '../../demo/pages/gallery/states.ts';
import { wordsFor } from '../../demo/pages/gallery/words.ts';
import { auditByIbm } from '../support/audit-by-ibm.ts';
import { auditPage } from '../support/audit-page.ts';
import { looks, type GalleryPage, type Look, type Window } from './gallery-page.ts';
import { openGalleryPool, type GalleryPool } from './gallery-pool.ts';
import { forcedFaults, reachFaults, sizeFaults, structureFaults, whereFocusIs } from './panel-faults.ts';
import { treeFaults } from './tree-faults.ts';
import { urgentFaults } from './urgent-faults.ts';

export const wide: Window = { width: 1280, height: 800 };
/** A window of 1280 × 1024 at 400 % (WCAG 1.4.10). */
export const low: Window = { width: 320, height: 256 };

/** For one state, ms: twenty times what it takes where the machine has nothing else to do. */
const limit = 60_000;

/**
 * axe, IBM's checker, the tree and sizes: a test for each state, in one language and one window. Each of these has a
 * file of its own, so that all of them together are done while the journeys wait.
 */
export function auditStates(lang: string, window: Window): void {
  let pool: GalleryPool;

  before(async () => {
    pool = await openGalleryPool(1);
  });
  after(() => pool.close());

  for (const state of states) {
    it(`${state.name}: ${state.title}`, { timeout: limit }, () =>
      pool.use((gallery) => inspect(gallery, { state, lang, window })),
    );
  }
}

interface Case {
  readonly state: State;
  readonly lang: string;
  readonly window: Window;
}

/** All faults at once, so that one run tells everything that is wrong with a state. */
async function inspect(gallery: GalleryPage, { state, lang, window }: Case): Promise<void> {
  const { page, session } = gallery;
  await gallery.look('light');
  await gallery.show(state.name, lang, window);
  const focus = await page.evaluate(whereFocusIs);
  const faults = [
    ...(mayHoldFocus(state, window).includes(focus) ? [] : [`the focus is in ${focus}`]),
    ...(await page.evaluate(structureFaults, liveRegionsOf(state))),
    ...(await treeFaults(session)),
    ...(await page.evaluate(sizeFaults)),
  ];
  for (const look of looks) {
    await gallery.look(look);
    // What surrounds the widget is the same each time: once for each state is enough, and by far the quickest.
    const isWhole = look === 'light' && lang === 'en' && window === wide;
    const part = isWhole ? undefined : 'care-chat';
    const found = (await auditPage(page, part)).filter((fault) => !isExplained(fault, look, state));
    // To IBM's checker the colours of a small window are those of a large one, and forced ones are the customer's.
    if (look === 'light' || (look === 'dark' && window === wide)) found.push(...(await auditByIbm(page)));
    faults.push(...found.map((fault) => `${look}: ${fault}`));
    if (look === 'forced') faults.push(...(await page.evaluate(forcedFaults)));
  }
  faults.push(...(await page.evaluate(reachFaults)));
  if (window === wide) faults.push(...(await urgentFaults(page, state.fails)));
  faults.push(...gallery.takeFaults());
  assert.deepEqual(faults, []);
}

/** Help that was never open has none, and an offer of it brings one of its own. */
function liveRegionsOf({ name, offers, fails }: State): number {
  if (offers) return 1;
  return name === 'closed' || fails ? 0 : 3;
}

/** Each of their states is a page in place of the conversation. */
const pageGroups: ReadonlySet<string> = new Set(['Urgent', 'Keeping']);

const coveredStates: ReadonlySet<string> = new Set([
  'menu',
  'confirm-end',
  'leave-line',
  'settings',
  'guide',
  'survey',
  'escalation-form',
  'escalation-errors',
  'sharing-question',
]);

/** What axe says and is no fault here. */
function isExplained(fault: string, look: Look, { name, group }: State): boolean {
  // The palette is the customer's. Chromium paints it, but leaves the author's `-webkit-text-fill-color` in the
  // computed style, and that is what axe compares with the forced ground.
  if (look === 'forced' && /^\w+ color-contrast/.test(fault)) return true;
  // Menu and question lie over what they are about; what is beneath them is inert, or a press away. Of the
  // settings, the guide and the pages for files and details, which are long, the scroll area cuts a line in two.
  const isCovered = /obscured|by another element/.test(fault);
  const isLong = group === 'Files' || group === 'Details' || pageGroups.has(group) || isContactPage(name);
  return isCovered && (isLong || coveredStates.has(name));
}

/**
 * States are made by script, and a script never moves the focus (WCAG 3.2.5), with two exceptions: what the
 * customer would have pressed keeps it, and a modal dialog has it by its nature, or gave it to the launcher.
 */
function mayHoldFocus(
  { name, group, acts, closed, offers, fails }: State,
  window: Window,
): readonly string[] {
  if (name === 'confirm-end' || name === 'leave-line') return ['keep'];
  if (name === 'sharing-question') return ['decline-sharing'];
  if (name === 'stepped-aside') return window === wide ? ['a'] : ['title'];
  if (name === 'settings') return ['settings-title'];
  if (['secure-open', 'form', 'complaint-form'].includes(name)) return ['page-first'];
  if (name === 'secure-errors') return ['problems'];
  if (name === 'secure-framed') return ['page-title'];
  if (name === 'escalation-errors') return ['reason'];
  if (
    name === 'guide' ||
    name === 'escalation-form' ||
    pageGroups.has(group) ||
    isContactPage(name) ||
    (group === 'Files' && name !== 'upload-requested')
  )
    return ['page-title'];
  if (group === 'Settings' && name !== 'undo-send' && name !== 'review') return ['more'];
  if (group === 'End') return [window === wide ? 'page' : 'title'];
  const isAsked = name === 'upload-requested' || group === 'Details';
  const isTouched = acts?.(wordsFor('en')).some((act) => act.do !== 'pass') ?? false;
  if (isTouched && group !== 'Time' && name !== 'menu' && !isAsked) return ['field'];
  if (window === wide || name === 'closed' || offers || fails) return ['page'];
  return closed === true ? ['launcher'] : ['title'];
}

function isContactPage(name: string): boolean {
  return ['ways', 'call-cancel', 'callback-choice', 'leave-message'].includes(name);
}
