import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'vite';
import { entriesOf } from '../../src/build/entries.ts';
import { isBuilt } from './built.ts';
import { packAndUnpack, type Packed } from './packed.ts';

const run = promisify(execFile);

/** What the README shows a site that bundles, and a transport's author. */
const site = `import 'care-chat';
import { CareChat, type CareAgentJoinedEvent, type UrgentPhones } from 'care-chat/element';
import { es } from 'care-chat/locales/es';
import { en, type Messages } from 'care-chat/locales/en';
import { offerHelp } from 'care-chat/offer';
import { createTransport, TransportError, type Driver } from 'care-chat/transport';
import { conformanceCases, type Bench } from 'care-chat/testing';
import { composeTransports } from 'care-chat/transports/compose';
import { createAmazonConnect } from 'care-chat/transports/connect';
import { createDirectLine } from 'care-chat/transports/direct-line';
import { createXmpp, type XmppOptions } from 'care-chat/transports/xmpp';
import { createAiSdkAssistant, type SseAssistantOptions } from 'care-chat/transports/sse';

const driver: Driver = { name: 'mine', open: () => Promise.reject(new TransportError('network')) };
const help = document.createElement('care-chat');
help.theme = 'dark';
const words: Pick<SseAssistantOptions, 'greeting' | 'apology'> = { greeting: () => 'Hello', apology: () => 'Sorry' };
const xmpp: XmppOptions = { address: 'wss://chat.example', account: 'a@b', room: 'c@d' };
const drivers = [driver, createAmazonConnect({ region: 'us-east-1' }), createDirectLine(), createXmpp(xmpp), createAiSdkAssistant({ api: '/chat', ...words })];
help.transport = createTransport(drivers);
const bench: Bench = { open: () => createTransport(driver), side: { received: async () => [], say: async () => {} } };
for (const each of conformanceCases) console.log(each.run(bench));
help.transport = composeTransports(createTransport(drivers), () => createTransport(createDirectLine()));
help.addEventListener('care-agent-joined', (event: CareAgentJoinedEvent) => console.log(event.role));
const phones: UrgentPhones = { US: { number: '+1 800 555 0199' } };
help.urgentPhones = phones;
const all: readonly Messages[] = [en, es];
help.messages = { chrome: { ...es.chrome, help: 'Soporte' }, lang: all[0]!.lang };
void offerHelp(help, { text: 'Questions?' });
document.body.append(help, new CareChat());
// @ts-expect-error what is our own is not there for a page
help.minimize();
// @ts-expect-error there is no such theme
help.theme = 'sepia';
`;

/** What npm would run on the machine of whoever installs or publishes. */
const lifecycle =
  /^(?:pre|post)?(?:install|prepare|prepublish|publish)$|^(?:pre|post)pack$|^prepublishOnly$|^dependencies$/;

const known = [
  'care-chat',
  'care-chat/element',
  'care-chat/transport',
  'care-chat/transports/compose',
  'care-chat/transports/connect',
  'care-chat/transports/direct-line',
  'care-chat/transports/sse',
  'care-chat/transports/xmpp',
  'care-chat/testing',
  'care-chat/offer',
  'care-chat/locales/en',
  'care-chat/locales/es',
  'care-chat/angular',
  'care-chat/preact',
  'care-chat/react',
  'care-chat/solid',
  'care-chat/svelte',
  'care-chat/vue',
];

describe('the package', { skip: isBuilt ? false : 'nothing is built: npm run build' }, () => {
  let packed: Packed;

  before(async () => {
    packed = await packAndUnpack();
    await writeFile(join(packed.site, 'package.json'), '{ "type": "module", "private": true }');
    await writeFile(join(packed.site, 'site.ts'), site);
  });
  after(() => packed.remove());

  it(
    'weighs less than 300,000 B',
    { todo: 'over its budget; what it weighs today is in the message' },
    () => {
      assert.ok(packed.bytes < 300_000, `${packed.bytes} B in ${packed.files.length} files`);
    },
  );

  it('holds what is built, and no source, test, map or single file', () => {
    const places =
      /^(?:dist\/(?:cdn|npm|editors)\/|custom-elements\.json$|package\.json$|README\.md$|LICENSE$)/;
    const wrong = packed.files.filter(
      (path) => !places.test(path) || /\.map$|(?<!\.d)\.ts$|\.all\.js$/.test(path),
    );
    assert.deepEqual(wrong, []);
  });

  it('runs nothing when it is installed, and brings three packages of exact versions', async () => {
    const written = JSON.parse(await readFile(join(packed.folder, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
      readonly dependencies: Readonly<Record<string, string>>;
    };
    assert.deepEqual(
      Object.keys(written.scripts).filter((name) => lifecycle.test(name)),
      [],
    );
    assert.deepEqual(Object.keys(written.dependencies), ['@floating-ui/dom', 'idb-keyval', 'lit']);
    for (const version of Object.values(written.dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.doesNotMatch(JSON.stringify(written), /"(?:peer|optional|bundled?)Dependencies"/);
  });

  it('has every file that package.json names', async () => {
    const text = await readFile(join(packed.folder, 'package.json'), 'utf8');
    const named = [...text.matchAll(/"\.?\/?((?:dist|custom)[^"*!]*\.(?:js|json|d\.ts))"/g)].map(
      ([, path]) => path!,
    );
    assert.ok(named.length > 20, named.join());
    assert.deepEqual(
      named.filter((path) => !existsSync(join(packed.folder, path))),
      [],
    );
  });

  it('is imported in Node, without a page, by each of its entries, and says nothing', async () => {
    const names = (await entriesOf(packed.folder)).map(({ name }) => name);
    assert.deepEqual([...names].sort(), [...known].sort());
    const code = names.map((name) => `await import('${name}');`).join('\n');
    const options = { cwd: packed.site };
    const told = await run(process.execPath, ['--input-type=module', '--eval', code], options);
    assert.deepEqual([told.stdout, told.stderr], ['', '']);
  });

  for (const [compiler, resolution] of [
    ['@typescript/native/bin/tsc', 'bundler'],
    ['@typescript/native/bin/tsc', 'nodenext'],
    ['typescript/bin/tsc6', 'nodenext'],
  ] as const) {
    it(`has types for a strict site, with ${compiler.split('/')[0]} and as ${resolution} finds them`, async () => {
      const module = resolution === 'bundler' ? 'esnext' : resolution;
      const strict = ['--strict', '--exactOptionalPropertyTypes', '--noEmit', '--skipLibCheck', 'false'];
      await tsc(join('node_modules', compiler), [
        ...['--ignoreConfig', ...strict, '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'],
        ...['--module', module, '--moduleResolution', resolution, join(packed.site, 'site.ts')],
      ]);
    });
  }

  it('is bundled with the panel apart', async () => {
    const entry = await bundle(`import 'care-chat';`);
    assert.ok(entry.dynamicImports.length > 0, 'the panel is a chunk of its own');
    assert.doesNotMatch(entry.code, /aria-labelledby/, 'nothing of the panel is in the entry');
  });

  it('registers the element by `care-chat`, and by nothing else', async () => {
    assert.match((await bundle(`import 'care-chat';`)).code, /customElements/);
    for (const name of known.filter((one) => !['care-chat', 'care-chat/offer'].includes(one))) {
      assert.equal((await bundle(`import '${name}';`)).code.trim(), '', name);
    }
  });

  async function bundle(code: string): Promise<{ readonly code: string; readonly dynamicImports: string[] }> {
    const input = join(packed.site, 'entry.ts');
    await writeFile(input, code);
    const result = await build({
      root: packed.site,
      configFile: false,
      logLevel: 'error',
      build: { write: false, modulePreload: false, rolldownOptions: { input } },
    });
    assert.ok('output' in result);
    const entry = result.output.find((one) => one.type === 'chunk' && one.isEntry);
    assert.ok(entry?.type === 'chunk');
    return entry;
  }
});

/** What it complains of is the message of the failure. */
async function tsc(compiler: string, args: readonly string[]): Promise<void> {
  await run(process.execPath, [compiler, ...args]).catch((error: unknown) => {
    throw new Error((error as { readonly stdout: string }).stdout.slice(0, 4_000));
  });
}
