import { existsSync } from 'node:fs';
import { build } from 'vite';

/** Each in a file of its own, as a site would serve it. */
const entries = {
  'care-chat': 'test/bench/subjects/care-chat.ts',
  shell: 'test/bench/floors/shell.ts',
  blocks: 'test/bench/floors/blocks.ts',
  'deep-chat': 'test/bench/peers/deep-chat.ts',
} as const;

export type SubjectName = keyof typeof entries;

const peerFiles = {
  'deep-chat': 'test/bench/peers/node_modules/deep-chat/dist/deepChat.bundle.js',
} as const;

/** The files of the peers that are installed, by name. */
export function installedPeers(): ReadonlyMap<SubjectName, string> {
  const found = Object.entries(peerFiles).filter(([, file]) => existsSync(file));
  return new Map(found as [SubjectName, string][]);
}

/** Builds what drives each widget into `folder`, minified as for production. */
export async function buildSubjects(folder: string): Promise<void> {
  for (const [name, entry] of Object.entries(entries)) {
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry: { [name]: entry }, formats: ['es'] },
        rolldownOptions: { output: { minify: true, codeSplitting: false } },
      },
    });
  }
}
