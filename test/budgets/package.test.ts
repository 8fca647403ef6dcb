import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'vite';
import { isBuilt } from './built.ts';

const run = promisify(execFile);

/** What the README shows a site that bundles, and a transport's author. */
const site = `import { CareChat, type CareAgentJoinedEvent } from 'care-chat';
import { createTransport, TransportError, type Driver } from 'care-chat/transport';
import { conformanceCases, type Bench } from 'care-chat/testing';
import { composeTransports } from 'care-chat/transports/compose';
import { createDirectLine } from 'care-chat/transports/direct-line';
import { createXmpp, type XmppOptions } from 'care-chat/transports/xmpp';
import { createAiSdkAssistant, type SseAssistantOptions } from 'care-chat/transports/sse';

CareChat.define();
const driver: Driver = { name: 'mine', open: () => Promise.reject(new TransportError('network')) };
const help = document.createElement('care-chat');
const words: Pick<SseAssistantOptions, 'greeting' | 'apology'> = { greeting: () => 'Hello', apology: () => 'Sorry' };
const xmpp: XmppOptions = { address: 'wss://chat.example', account: 'a@b', room: 'c@d' };
const drivers = [driver, createDirectLine(), createXmpp(xmpp), createAiSdkAssistant({ api: '/chat', ...words })];
help.transport = createTransport(drivers);
const bench: Bench = { open: () => createTransport(driver), side: { received: async () => [], say: async () => {} } };
for (const each of conformanceCases) console.log(each.run(bench));
help.transport = composeTransports(createTransport(drivers), () => createTransport(createDirectLine()));
help.addEventListener('care-agent-joined', (event: CareAgentJoinedEvent) => console.log(event.role));
document.body.append(help);
`;

describe('the package', { skip: isBuilt ? false : 'nothing is built: npm run build' }, () => {
  let folder: string;

  // Inside of the package, so that it finds itself by its own name.
  before(async () => {
    folder = await mkdtemp('test/.package-');
    await writeFile(join(folder, 'site.ts'), site);
  });
  after(() => rm(folder, { recursive: true }));

  it('has types that a strict site compiles against', async () => {
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'esnext', '--types', ''];
    await run(process.execPath, [
      'node_modules/@typescript/native/bin/tsc',
      ...['--ignoreConfig', ...options, '--moduleResolution', 'bundler', join(folder, 'site.ts')],
    ]);
  });

  it('is bundled with the panel apart', async () => {
    const result = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, rolldownOptions: { input: join(folder, 'site.ts') } },
    });
    assert.ok('output' in result);
    const chunks = result.output.filter((one) => one.type === 'chunk');
    const entry = chunks.find(({ isEntry }) => isEntry);
    assert.ok(entry && entry.dynamicImports.length > 0, 'the panel is a chunk of its own');
    assert.doesNotMatch(entry.code, /aria-labelledby/, 'nothing of the panel is in the entry');
  });

  it('is imported in Node, without a page, and does nothing', async () => {
    const code = `const { CareChat } = await import('care-chat'); console.log(typeof CareChat.define)`;
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', code]);
    assert.deepEqual([stdout, stderr], ['function\n', '']);
  });
});
