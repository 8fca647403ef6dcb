import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeIntegrity } from '../../src/build/integrity.ts';

test('every script is listed with the hash that a browser compares, and nothing else is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'integrity-'));
  try {
    await writeFile(join(folder, 'b.js'), "alert('Hello, world.');");
    await writeFile(join(folder, 'a.js'), '');
    await writeFile(join(folder, 'notes.txt'), '');
    const list = await writeIntegrity(folder, '1.2.3');
    assert.deepEqual(JSON.parse(await readFile(join(folder, 'integrity.json'), 'utf8')), list);
    assert.equal(list.version, '1.2.3');
    assert.deepEqual(
      list.files.map(({ file }) => file),
      ['a.js', 'b.js'],
    );
    // The example of the specification. https://www.w3.org/TR/sri-2/#integrity-metadata-description
    const known = 'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO';
    assert.equal(list.files[1]?.integrity, known);
    assert.equal(list.files[1]?.bytes, 23);
  } finally {
    await rm(folder, { recursive: true });
  }
});
