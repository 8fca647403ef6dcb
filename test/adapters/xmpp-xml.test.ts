import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { child, element, readStanza, text, type Stanza } from '../../src/adapters/transport/xmpp-xml.ts';

const noXml = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const plain = ({ name, attributes, children, text: own }: Stanza): unknown => [
  name,
  [...attributes],
  own,
  children.map(plain),
];

interface Tree {
  readonly name: string;
  readonly words: string;
  readonly value: string;
  readonly children: readonly Tree[];
}
const names = fc.constantFrom('a', 'body', 'x-1', 'queue-status');
const tree = (depth: number): fc.Arbitrary<Tree> =>
  fc.record({
    name: names,
    words: fc.string({ unit: 'binary' }),
    value: fc.string({ unit: 'binary' }),
    children: depth > 0 ? fc.array(tree(depth - 1), { maxLength: 3 }) : fc.constant([]),
  });
const written = ({ name, words, value, children }: Tree): string =>
  element(name, { value }, text(words), ...children.map(written));
const meant = ({ name, words, value, children }: Tree): unknown => [
  name,
  [['value', value.replace(noXml, '')]],
  words.replace(noXml, ''),
  children.map(meant),
];

describe('the reader of stanzas', () => {
  test('reads what the writer writes, whatever the words', () => {
    fc.assert(
      fc.property(tree(3), (one) => {
        const read = readStanza(written(one));
        assert.ok(read);
        assert.deepEqual(plain(read), meant(one));
      }),
    );
  });

  test('never throws, whatever comes', () => {
    const pieces = fc.constantFrom(
      ...[
        '<a',
        '>',
        '/>',
        '</a>',
        ' b="',
        "'",
        '"',
        '&',
        '&lt;',
        '&#x',
        '&#0;',
        '&#9999999;',
        '<![CDATA[',
        ']]>',
      ],
      ...['<!--', '<?xml', '<!DOCTYPE', 'xmlns=', '__proto__', ' ', '\n', 'é', '\u{1F600}', '\uD800'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (some) => void readStanza(some.join(''))),
      { numRuns: 2000 },
    );
  });

  test('knows namespaces, entities, sections and both kinds of quotes', () => {
    const read = readStanza(
      `<message xmlns='jabber:client' to="a'b"><x xmlns="urn:x"><y/></x><z>&lt;&#233;&#xE9;&apos;<![CDATA[<&]]></z></message>`,
    );
    assert.equal(read?.attributes.get('to'), "a'b");
    assert.equal(child(child(read, 'x'), 'y', 'urn:x')?.name, 'y');
    assert.deepEqual([child(read, 'z')?.space, child(read, 'z')?.text], ['jabber:client', "<éé'<&"]);
    assert.equal(child(read, 'x', 'urn:other'), undefined);
  });

  test('takes an element with a prefix for none that is looked for', () => {
    const read = readStanza('<m xmlns:o="urn:xmpp:occupant-id:0"><o:occupant-id id="1"/></m>');
    assert.equal(child(read, 'occupant-id'), undefined);
  });

  for (const [what, xml] of [
    ['a comment', '<a><!-- b --></a>'],
    ['an instruction', '<?xml version="1.0"?><a/>'],
    ['a DTD', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['an entity that is not one of the five', '<a>&nbsp;</a>'],
    ['an ampersand alone', '<a>b & c</a>'],
    ['a number that is no character', '<a>&#x110000;</a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an end that does not match', '<a><b></a></b>'],
    ['an end that is missing', '<a><b/>'],
    ['an end too many', '<a/></a>'],
    ['two elements', '<a/><b/>'],
    ['words outside', 'x<a/>'],
    ['nothing', ''],
    ['more depth than any stanza has', '<a>'.repeat(60) + '</a>'.repeat(60)],
    ['more than is read', `<a>${'b'.repeat(1_000_000)}</a>`],
  ] as const) {
    test(`refuses ${what}`, () => assert.equal(readStanza(xml), undefined));
  }

  test('takes time that grows with the length alone', () => {
    // A million characters each of what makes an expression go back and forth; one that did would not come to an end.
    for (const hostile of [
      `<a${' '.repeat(900_000)}`,
      `<a ${'b="c" '.repeat(150_000)}`,
      `<a ${'b = '.repeat(220_000)}`,
      '<![CDATA['.repeat(100_000),
      '<a b="'.repeat(150_000),
      '&'.repeat(900_000),
      `<a>${'&#x'.repeat(300_000)}</a>`,
    ]) {
      assert.equal(readStanza(hostile), undefined);
    }
    assert.equal(readStanza(`<a>${'<b/>'.repeat(200_000)}</a>`)?.children.length, 200_000);
  });

  test('writes nothing that could end the stream', () => {
    assert.equal(text('a\u0000\u001F\uD800\uFFFFb'), 'ab');
    assert.equal(element('a', { b: '"\'<' }, text('</a>')), '<a b="&#34;&#39;&#60;">&#60;/a&#62;</a>');
  });
});
