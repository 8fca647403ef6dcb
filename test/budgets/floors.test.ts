import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filesOf, importsOf, withoutComments, type Import } from './source.ts';

/** From the ground up. A floor leans on those below it, and folders of one floor do not know each other. */
const floors: readonly (readonly string[])[] = [
  ['src/core/protocol', 'src/core/text', 'src/core/colour'],
  ['src/core/conversation', 'src/core/guard', 'src/core/markdown', 'src/core/settings'],
  ['src/core/messages'],
  ['src/core/speech', 'src/core/transcript'],
  ['src/store'],
  ['src/adapters'],
  ['src/delivery'],
  ['src/session'],
  ['src/panel'],
  ['src/element'],
  ['src/testing'],
  ['src/element.ts'],
  // What a site's own tests use knows nothing of the widget, nor the widget of it.
  [
    'src/define.ts',
    'src/frameworks',
    'src/index.ts',
    'src/locales',
    'src/offer.ts',
    'src/testing.ts',
    'src/transport.ts',
    'src/transports',
    'src/audit',
  ],
];

/** Folders that see less than all that is below them: what else they need is handed to them. */
const narrow = new Map([
  ['src/adapters', ['src/core']],
  ['src/delivery', ['src/core', 'src/store']],
  ['src/session', ['src/core', 'src/store']],
  ['src/audit', []],
  ['src/testing', ['src/core']],
]);

/** Who may import a package. */
const packages = new Map([
  ['lit', ['src/panel', 'src/element']],
  ['@floating-ui/dom', ['src/panel/controllers/placement.ts']],
  ['idb-keyval', ['src/adapters/storage/indexed-db-storage.ts']],
]);

/** Who may load code late. */
const lazy = [
  'src/element/load-panel.ts',
  'src/element/living.ts',
  'src/adapters/locale/load-messages.ts',
  'src/adapters/transport/connect.ts',
  'src/adapters/transport/direct-line.ts',
  'src/adapters/transport/xmpp.ts',
  'src/panel/call-for.ts',
  'src/panel/choose-transport.ts',
  'src/panel/load-settings.ts',
  'src/panel/measure.ts',
  'src/panel/watch-theme.ts',
  'src/panel/controllers/beside-page.ts',
  'src/panel/controllers/placement.ts',
  'src/panel/late/late-entries.ts',
  'src/transports/compose.ts',
];

const files = filesOf('src', '.ts').filter(
  ({ path }) => !path.startsWith('src/build/') && !path.endsWith('.d.ts'),
);
const imports = files.flatMap(importsOf);
const say = ({ from, what }: Import): string => `${from} imports ${what}`;

describe('the floors of the source', () => {
  it('give every file its floor', () => {
    assert.deepEqual(
      files.map(({ path }) => path).filter((path) => floorOf(path) === undefined),
      [],
    );
  });

  it('lean on floors below and never on a neighbour', () => {
    const wrong = imports.filter(({ from, what, to }) => what.startsWith('.') && !leansDown(from, to));
    assert.deepEqual(wrong.map(say), []);
  });

  it('hand delivery, session and adapters what they need, instead of letting them take it', () => {
    const wrong = imports.filter(({ from, what, to }) => {
      const folder = [...narrow.keys()].find((name) => isIn(from, name));
      if (folder === undefined || !what.startsWith('.') || isIn(to, folder)) return false;
      return !narrow.get(folder)?.some((allowed) => isIn(to, allowed));
    });
    assert.deepEqual(wrong.map(say), []);
  });

  it('let the few packages in at the few places where they belong', () => {
    const wrong = imports.filter(({ from, what }) => {
      if (what.startsWith('.')) return false;
      const name = [...packages.keys()].find((known) => what === known || what.startsWith(`${known}/`));
      return !packages.get(name ?? '')?.some((place) => isIn(from, place));
    });
    assert.deepEqual(wrong.map(say), []);
  });

  it('load code late in named places only', () => {
    const loading = files.filter(({ code }) => /(?<!\btypeof )\bimport\(/.test(code)).map(({ path }) => path);
    assert.deepEqual(
      loading.filter((path) => !lazy.includes(path)),
      [],
    );
  });

  it('have no barrels and name each file with its ending', () => {
    const barrels = files.filter(({ path }) => path.endsWith('/index.ts') && path !== 'src/index.ts');
    const unnamed = imports.filter(({ what }) => what.startsWith('.') && !what.endsWith('.ts'));
    assert.deepEqual([...barrels.map(({ path }) => path), ...unnamed.map(say)], []);
  });

  it('keep the core pure: no clock, no chance, no timer, no page, no network, no console', () => {
    const impure =
      /\b(?:Date\.now|Math\.random|setTimeout|setInterval|queueMicrotask|fetch)\b|\bnew Date\(\)|\b(?:document|window|navigator|console|crypto|globalThis)\./;
    const core = files.filter(({ path }) => isIn(path, 'src/core'));
    assert.deepEqual(
      core.flatMap(({ path, code }) => linesWith(path, withoutStrings(code), impure)),
      [],
    );
  });
});

describe('the reading of a source file', () => {
  it('sees every kind of import, and none in a comment', () => {
    const code = withoutComments(
      `import a from './a.ts';\nimport type { B,\n C } from './b.ts';\nexport * from './c.ts';\nimport './d.ts';\n` +
        `const e = import('./e.ts');\n// import f from './f.ts';\n/* import './g.ts'; */`,
    );
    const seen = importsOf({ path: 'src/x/y.ts', text: '', code }).map(({ to }) => to);
    assert.deepEqual(
      seen,
      ['a', 'b', 'c', 'd', 'e'].map((name) => `src/x/${name}.ts`),
    );
  });

  it('knows up from down', () => {
    assert.equal(leansDown('src/panel/a.ts', 'src/core/guard/b.ts'), true);
    assert.equal(leansDown('src/core/guard/b.ts', 'src/panel/a.ts'), false);
    assert.equal(leansDown('src/core/guard/a.ts', 'src/core/markdown/b.ts'), false);
    assert.equal(leansDown('src/core/guard/a.ts', 'src/core/guard/b.ts'), true);
  });
});

function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function floorOf(path: string): { level: number; place: string } | undefined {
  for (const [level, places] of floors.entries()) {
    const place = places.find((name) => isIn(path, name));
    if (place !== undefined) return { level, place };
  }
  return undefined;
}

function leansDown(from: string, to: string): boolean {
  const [here, there] = [floorOf(from), floorOf(to)];
  if (here === undefined || there === undefined) return false;
  return here.place === there.place || there.level < here.level;
}

function withoutStrings(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

function linesWith(path: string, code: string, pattern: RegExp): string[] {
  return code
    .split('\n')
    .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : []));
}
