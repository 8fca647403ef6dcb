import { describe, it } from 'node:test';
import { tool } from './support.ts';

/** Each checks an app, and beside it what must not compile, with the types of all packages read in full. */
const checks: readonly (readonly [app: string, program: string, ...args: string[]])[] = [
  ['these tests', 'tsc', '--project', 'tsconfig.editors.json'],
  ['plain', 'tsc', '--project', 'apps/plain'],
  ['react', 'tsc', '--project', 'apps/react'],
  ['preact', 'tsc', '--project', 'apps/preact'],
  ['solid', 'tsc', '--project', 'apps/solid'],
  ['vue', 'vue-tsc', '--project', 'apps/vue'],
  [
    'svelte',
    'svelte-check',
    '--workspace',
    'apps/svelte',
    '--tsconfig',
    './tsconfig.json',
    '--fail-on-warnings',
  ],
  ['angular', 'tsc', '--project', 'apps/angular'],
  ['angular’s templates', 'ngc', '--project', 'apps/angular', '--noEmit'],
];

describe('the types for', () => {
  for (const [app, program, ...args] of checks) {
    it(`${app} fit, and what is wrong does not`, async () => {
      await tool(program, ...args);
    });
  }
});
