import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildWidget } from '../../src/build/build-widget.ts';
import { componentsOf } from '../../src/build/components.ts';
import { measure, writeIntegrity } from '../../src/build/integrity.ts';

const release = { version: '1.2.3', licence: 'MIT', components: [] };

test('every script is listed with the hash that a browser compares, and nothing else is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'integrity-'));
  try {
    await writeFile(join(folder, 'b.js'), "alert('Hello, world.');");
    await writeFile(join(folder, 'a.js'), '');
    await writeFile(join(folder, 'notes.txt'), '');
    const list = await writeIntegrity(folder, release);
    assert.deepEqual(JSON.parse(await readFile(join(folder, 'integrity.json'), 'utf8')), list);
    assert.deepEqual([list.version, list.licence], ['1.2.3', 'MIT']);
    assert.deepEqual(
      list.files.map(({ file }) => file),
      ['a.js', 'b.js'],
    );
    // The example of the specification. https://www.w3.org/TR/sri-2/#integrity-metadata-description
    const known = 'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO';
    assert.equal(list.files[1]?.integrity, known);
    assert.equal(list.files[1]?.bytes, 23);
    assert.equal(list.importMap.integrity['/cdn/b.js'], known);
    assert.equal(Object.keys(list.importMap.integrity).length, 2);
    assert.match(list.justification, /reads no field of the page/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('two builds give the same bytes, and name whose work is in them', async () => {
  const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'build-'))));
  try {
    const builds = [];
    let modules: ReadonlySet<string> = new Set();
    for (const folder of folders) {
      modules = await buildWidget(folder);
      const names = (await readdir(folder)).sort();
      builds.push(
        await Promise.all(names.map(async (name) => measure(name, await readFile(join(folder, name))))),
      );
    }
    assert.ok(builds[0]!.length > 30, `${builds[0]!.length} files`);
    assert.deepEqual(builds[0], builds[1]);
    const components = await componentsOf(modules);
    assert.deepEqual(
      components.map(({ name, licence }) => `${name}, ${licence}`),
      [
        '@floating-ui/core, MIT',
        '@floating-ui/dom, MIT',
        '@floating-ui/utils, MIT',
        '@lit/reactive-element, BSD-3-Clause',
        'idb-keyval, Apache-2.0',
        'lit, BSD-3-Clause',
        'lit-element, BSD-3-Clause',
        'lit-html, BSD-3-Clause',
      ],
    );
  } finally {
    for (const folder of folders) await rm(folder, { recursive: true });
  }
});
