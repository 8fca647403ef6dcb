import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cssData, htmlData } from '../../../src/build/editors/vs-code.ts';
import { webTypes } from '../../../src/build/editors/web-types.ts';
import { readElement } from '../../../src/build/read-manifest.ts';

const element = await readElement();
const names = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name);

describe('what VS Code reads', () => {
  it('has the tag with every attribute, and the words of those that have only some', () => {
    const [tag] = htmlData(element).tags;
    assert.equal(tag?.name, 'care-chat');
    assert.deepEqual(names(tag.attributes), names(element.attributes));
    const theme = tag.attributes.find(({ name }) => name === 'theme');
    assert.deepEqual(names(theme?.values ?? []), ['auto', 'light', 'dark', 'contrast']);
    assert.match(theme?.description.value ?? '', /Default: `'auto'`/);
  });

  it('has every custom property, part and state', () => {
    const data = cssData(element);
    assert.deepEqual(names(data.properties), names(element.cssProperties));
    assert.ok(names(data.pseudoElements).includes('::part(launcher)'));
    assert.ok(names(data.pseudoClasses).includes(':state(open)'));
  });

  it('says something of each', () => {
    const { properties, pseudoElements, pseudoClasses } = cssData(element);
    const all = [...properties, ...pseudoElements, ...pseudoClasses, ...htmlData(element).tags];
    assert.deepEqual(
      all.filter(({ description }) => description.value.length < 10),
      [],
    );
  });
});

describe('what JetBrains’ editors read', () => {
  const written = webTypes(element, { name: 'care-chat', version: '1.2.3' });
  const [tag] = written.contributions.html.elements;

  it('bears the name and version of the package', () => {
    assert.deepEqual([written.name, written.version], ['care-chat', '1.2.3']);
  });

  it('has every attribute, property, event, slot, custom property and part, and no method', () => {
    const { attributes, slots, js, css } = tag as unknown as Readonly<
      Record<'attributes' | 'slots', readonly { name: string }[]> &
        Record<'js' | 'css', Readonly<Record<string, readonly { name: string }[]>>>
    >;
    assert.deepEqual(names(attributes), names(element.attributes));
    assert.deepEqual(names(slots), names(element.slots));
    assert.deepEqual(
      names(js['properties'] ?? []),
      names(element.members.filter(({ kind }) => kind === 'field')),
    );
    assert.deepEqual(names(js['events'] ?? []), names(element.events));
    assert.deepEqual(names(css['properties'] ?? []), names(element.cssProperties));
    assert.deepEqual(names(css['parts'] ?? []), names(element.cssParts));
  });

  it('offers the words of an attribute that has only some', () => {
    const { attributes } = tag as unknown as {
      readonly attributes: readonly { readonly name: string; readonly value: { readonly type: unknown } }[];
    };
    assert.deepEqual(attributes.find(({ name }) => name === 'layout')?.value.type, ["'overlay'", "'dock'"]);
  });
});
