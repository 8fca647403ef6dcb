import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

const files = ['demo', 'src', 'test'].flatMap(filesUnder);
const documents = ['README.md', ...files.filter((path) => path.endsWith('/README.md')).sort()];
const texts = documents.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Each command that a document gives, without its comment; of a line such as `npm ci && npm start`, each by itself. */
const commands = texts.flatMap(({ path, text }) =>
  [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) =>
    block
      .trim()
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter(Boolean)
      .flatMap((line) => line.split(' && '))
      .map((command) => ({ path, command })),
  ),
);

/** What `npm` knows by itself. */
const ofNpm = new Set(['ci', 'test', 'start', 'install', 'pack', 'run']);

/** Cheap enough to be run here. The others take minutes, browsers or servers, and are looked at without being run. */
const cheap = /^node --import tsx --test\b.* test\/core\//;

describe('the documents', () => {
  it('give commands', () => {
    assert.ok(commands.length >= 12, `${commands.length}`);
    assert.ok(
      commands.some(({ command }) => cheap.test(command)),
      'none of them is run',
    );
  });

  for (const { path, command } of commands) {
    it(`give a command whose script and files exist: ${command} (${path})`, () => {
      const words = command.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word));
      assert.match(words[0] ?? '', /^(?:npm|node|apt-get)$/);
      if (words[0] === 'npm') assert.ok(knows(words), `package.json has no such script`);
      for (const file of words.filter((word) => /^(?:test|demo|src)\//.test(word))) {
        assert.ok(
          files.some((path) => fits(path, file)),
          `there is no ${file}`,
        );
      }
    });
  }

  it('give no npm run that package.json has not, in the midst of a sentence either', () => {
    const dead = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/`(?:[A-Z_]+=\S+ )*npm run ([\w:-]+)/g)]
        .filter(([, name = '']) => !(name in scripts))
        .map(([, name]) => `${path}: npm run ${name}`),
    );
    assert.deepEqual(dead, []);
  });

  for (const { command } of commands.filter((one) => cheap.test(one.command))) {
    it(`give a command that runs: ${command}`, async () => {
      // A test runner inside of another tells the outer one, unless it does not know of it.
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const { stdout } = await promisify(execFile)('sh', ['-c', command], { env });
      assert.ok(
        /^# pass [1-9]/m.test(stdout) && stdout.includes('# fail 0'),
        'it runs no test, or one fails',
      );
    });
  }

  it('link to files that are there, and to headings that are in them', () => {
    assert.deepEqual(texts.flatMap(deadLinks), []);
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((path) => !path.includes('/node_modules/'));
}

/** As a shell would fill in a name with a star. */
function fits(path: string, name: string): boolean {
  const [start = '', end] = name.split('*');
  return end === undefined ? path === name : path.startsWith(start) && path.endsWith(end);
}

function knows([, verb = '', name = '']: readonly string[]): boolean {
  if (!ofNpm.has(verb)) return false;
  if (verb === 'run') return name in scripts;
  return verb !== 'test' && verb !== 'start' ? true : verb in scripts;
}

function deadLinks({ path, text }: { readonly path: string; readonly text: string }): string[] {
  const prose = text.replace(/^```.*?^```/gms, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^(?:https?:|mailto:|tel:)/.test(link)) return [];
    const [file = '', heading] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(target)) return [`${path}: ${link}`];
    return heading === undefined || slugs(readFileSync(target, 'utf8')).includes(heading)
      ? []
      : [`${path}: ${link}`];
  });
}

/** As GitHub makes them of headings. */
function slugs(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
