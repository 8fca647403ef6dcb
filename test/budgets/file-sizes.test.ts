import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOf, type SourceFile } from './source.ts';

const tooLong = (files: readonly SourceFile[], most: number): string[] =>
  files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path}: ${lines} lines; ${most} is the most`);

test('no source file has more than 250 lines', () => {
  assert.deepEqual(tooLong([...filesOf('src', '.ts', '.js'), ...filesOf('demo', '.ts', '.css')], 250), []);
});

test('no file of tests has more than 400 lines', () => {
  assert.deepEqual(tooLong(filesOf('test', '.ts', '.js'), 400), []);
});
