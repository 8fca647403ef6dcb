import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pruneDeclarations } from '../../src/build/prune-declarations.ts';

function pruned(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(pruneDeclarations(new Map(Object.entries(files)), ['index.d.ts']));
}

describe('the declarations of the package', () => {
  it('are those that an entry leads to, by whatever kind of import, with the names of scripts', () => {
    const kept = pruned({
      'index.d.ts': `export { A } from './a.ts';\nexport type * from './b.ts';\nexport declare const c: import("./c.ts").C;\n`,
      'a.d.ts': `import type { D } from './deep/d.ts';\nexport interface A {\n    d: D;\n}\n`,
      'b.d.ts': `export type B = 1;\n`,
      'c.d.ts': `export type C = 1;\n`,
      'deep/d.d.ts': `export type D = 1;\n`,
      'other.d.ts': `export type Other = 1;\n`,
    });
    assert.deepEqual(Object.keys(kept).sort(), ['a.d.ts', 'b.d.ts', 'c.d.ts', 'deep/d.d.ts', 'index.d.ts']);
    assert.match(kept['index.d.ts']!, /'\.\/a\.js'.*'\.\/b\.js'.*import\('\.\/c\.js'\)/s);
    assert.match(kept['a.d.ts']!, /from '\.\/deep\/d\.js'/);
  });

  it('are without what nobody outside can come to, and without what only that needed', () => {
    const kept = pruned({
      'index.d.ts': `export { used } from './a.ts';\n`,
      'a.d.ts':
        `import type { Far } from './far.ts';\n/** Kept. */\nexport declare const used: Near;\nexport interface Near {\n    n: 1;\n}\n` +
        `/** Idle. */\nexport declare function idle(far: Far): void;\n`,
      'far.d.ts': `export type Far = 1;\n`,
    });
    assert.deepEqual(Object.keys(kept), ['index.d.ts', 'a.d.ts']);
    assert.match(kept['a.d.ts']!, /Kept\.[^]*interface Near/);
    assert.doesNotMatch(kept['a.d.ts']!, /idle|Idle|Far/);
  });

  it('keep all types, and no value, of a file whose types are all exported', () => {
    const kept = pruned({
      'index.d.ts': `export type * from './a.ts';\n`,
      'a.d.ts': `export interface A {\n}\nexport declare const list: readonly ['a'];\nexport declare const idle: 1;\nexport type Of = (typeof list)[number];\n`,
    });
    assert.match(kept['a.d.ts']!, /interface A[^]*const list[^]*type Of/);
    assert.doesNotMatch(kept['a.d.ts']!, /idle/);
  });

  it('keep what is added to everybody’s types', () => {
    const kept = pruned({
      'index.d.ts': `export { E } from './a.ts';\n`,
      'a.d.ts': `export declare class E extends Event {\n}\ndeclare global {\n    interface HTMLElementEventMap {\n        'e': E;\n    }\n}\n`,
    });
    assert.match(kept['a.d.ts']!, /declare global/);
  });

  it('are not made where one that is named is missing', () => {
    assert.throws(() => pruned({ 'index.d.ts': `export * from './gone.ts';\n` }), /gone\.d\.ts/);
  });
});
