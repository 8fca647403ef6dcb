import { execFileSync } from 'node:child_process';

/** The declarations of what bundlers import, beside their code. After Vite, which empties the folder. */
export function writeTypes(): void {
  execFileSync(process.execPath, [
    'node_modules/@typescript/native/bin/tsc',
    ...['--project', 'src/build/tsconfig.types.json'],
  ]);
}
