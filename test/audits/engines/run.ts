/**
 * `npm run audit:engines`: four more accessibility checkers over every state of the gallery; see README.md beside
 * this. `--engine alfa,nu` takes some engines, `--state live,settings` some states.
 */
import { parseArgs } from 'node:util';
import { states } from '../../../demo/pages/gallery/states.ts';
import type { GalleryPage, Look, Window } from '../gallery-page.ts';
import { openGalleryPool } from '../gallery-pool.ts';
import { openAlfa } from './alfa.ts';
import type { Engine, Finding } from './engine.ts';
import { explained, type Explained } from './explained.ts';
import { openHtmlCodeSniffer } from './html-codesniffer.ts';
import { openNu } from './nu.ts';
import { openQualWeb } from './qualweb.ts';
import { whatIsMissing } from './requirements.ts';

/** In the order in which they look at a page. QualWeb marks what it has seen, and so is last. */
const makers: Readonly<Record<string, () => Promise<Engine>>> = {
  nu: openNu,
  htmlcs: openHtmlCodeSniffer,
  alfa: openAlfa,
  qualweb: openQualWeb,
};
const views: readonly { readonly look: Look; readonly window: Window }[] = [
  { look: 'light', window: { width: 1280, height: 800 } },
  { look: 'dark', window: { width: 1280, height: 800 } },
  { look: 'light', window: { width: 320, height: 256 } },
];
const pages = 2;

const { values } = parseArgs({ options: { engine: { type: 'string' }, state: { type: 'string' } } });
const engineNames = choose(values.engine, Object.keys(makers));
const stateNames = choose(
  values.state,
  states.map(({ name }) => name),
);

const missing = await whatIsMissing(engineNames);
if (missing.length > 0) {
  console.log(`${missing.join('\n')}\n0 passed, ${missing.length} failed`);
  process.exit(1);
}

const engines = new Map<string, Engine>();
for (const name of engineNames) engines.set(name, await makers[name]!());
const pool = await openGalleryPool(pages, (page) => page.setBypassCSP(true));
const tallies = new Map(
  engineNames.map((name) => [name, { passed: 0, failed: 0, findings: 0, explained: 0 }]),
);
const used = new Set<Explained>();
try {
  const cases = stateNames.flatMap((state) => ['en', 'es'].map((lang) => ({ state, lang })));
  await Promise.all(
    Array.from({ length: pages }, async () => {
      for (let next = cases.shift(); next !== undefined; next = cases.shift())
        await look(next.state, next.lang);
    }),
  );
} finally {
  await pool.close();
  for (const engine of engines.values()) await engine.close?.();
}

for (const case_ of explained) {
  const isDue = values.state === undefined && engineNames.includes(case_.engine);
  if (isDue && !used.has(case_))
    console.log(`Explained, but not found any more: ${case_.engine} ${case_.rule} ${case_.where.source}`);
}
let [passed, failed] = [0, 0];
for (const [name, tally] of tallies) {
  console.log(
    `${name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.explained} findings explained`,
  );
  passed += tally.passed;
  failed += tally.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** A state in one language: each engine in each view. */
function look(state: string, lang: string): Promise<void> {
  return pool.use(async (gallery) => {
    for (const view of views) {
      await gallery.look(view.look);
      await gallery.show(state, lang, view.window);
      await gallery.page.evaluate(clearStage);
      const name = `${state} ${lang} ${view.look} ${view.window.width}×${view.window.height}`;
      for (const [engine, { audit }] of engines) note(engine, name, await auditWith(audit, gallery));
    }
  });
}

/** In the page: takes out the list of all states, which is none of the product and would be judged each time. */
function clearStage(): void {
  for (const part of document.querySelectorAll('#states > *')) {
    if (!part.contains(document.activeElement)) part.remove();
  }
}

async function auditWith(audit: Engine['audit'], { page }: GalleryPage): Promise<Finding[]> {
  try {
    return await audit(page);
  } catch (error) {
    return [{ rule: 'threw', what: String(error) }];
  }
}

function note(engine: string, name: string, findings: readonly Finding[]): void {
  const tally = tallies.get(engine)!;
  let isClean = true;
  for (const { rule, what } of findings) {
    const case_ = explained.find(
      (each) => each.engine === engine && each.rule === rule && each.where.test(what),
    );
    if (case_) {
      used.add(case_);
      tally.explained++;
    } else {
      isClean = false;
      console.log(`${engine} ${rule} ${name}: ${what.replaceAll(/\s+/g, ' ').slice(0, 400)}`);
    }
  }
  if (isClean) tally.passed++;
  else tally.failed++;
}

function choose(asked: string | undefined, all: readonly string[]): readonly string[] {
  const unknown = asked?.split(',').filter((name) => !all.includes(name)) ?? [];
  if (unknown.length > 0) throw new Error(`No such ${unknown.join(', ')}; there are ${all.join(', ')}`);
  return all.filter((name) => asked?.split(',').includes(name) ?? true);
}
