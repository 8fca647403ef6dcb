/** An element of a stanza. A name with a prefix keeps it, and is then none that anybody here looks for. */
export interface Stanza {
  readonly name: string;
  /** Its `xmlns`, or that of what it stands in. */
  readonly space: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Stanza[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface Open extends Stanza {
  readonly children: Open[];
  text: string;
}

/** Longer ones are dropped unread. */
const mostCharacters = 1_000_000;
const mostDepth = 50;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** What follows: text, a section of it, an end, or a beginning with its attributes in one piece. */
const token =
  /([^<]+)|<!\[CDATA\[([^]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * One frame of RFC 7395 as its element; `undefined` where it is no XML, or has what XMPP forbids: comments,
 * instructions, a DTD.
 *
 * It is ours since `DOMParser` is a sink of Trusted Types, which a strict page closes. Its time grows with the length.
 */
export function readStanza(xml: string): Stanza | undefined {
  if (xml.length > mostCharacters) return undefined;
  try {
    return read(xml);
  } catch {
    return undefined;
  }
}

function read(xml: string): Stanza | undefined {
  const root = opened('');
  const path = [root];
  for (token.lastIndex = 0; token.lastIndex < xml.length;) {
    const [all, text = '', section, closing, name, attributes, isEmpty] = token.exec(xml) ?? [];
    const top = path.at(-1);
    if (!all || !top || path.length > mostDepth) return undefined;
    if (closing) {
      if (path.pop()?.name !== closing) return undefined;
    } else if (name) {
      const child = opened(name, attributes, top.space);
      top.children.push(child);
      if (!isEmpty) path.push(child);
    } else top.text += section ?? unescaped(text);
  }
  const [only, second] = root.children;
  return path.length === 1 && !second && !root.text.trim() ? only : undefined;
}

function opened(name: string, inside = '', space = ''): Open {
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single = ''] of inside.matchAll(attribute)) {
    if (attributes.has(key)) throw new SyntaxError(key);
    attributes.set(key, unescaped(double ?? single));
  }
  return { name, space: attributes.get('xmlns') ?? space, attributes, children: [], text: '' };
}

function unescaped(text: string): string {
  return text.replace(/&(?:(\w+)|#(\d+|x[\da-f]+));|&/gi, (all, ...[name, code]: (string | undefined)[]) => {
    const character = code ? String.fromCodePoint(Number(code.replace(/^x/i, '0x'))) : entities[name ?? ''];
    if (!character) throw new SyntaxError(all);
    return character;
  });
}

/** An element as XML. What stands in `children` is XML already; `text` makes it of anybody's words. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly string[]
): string {
  const inside = Object.entries(attributes).map(([key, value]) => ` ${key}="${text(value)}"`);
  return `<${name}${inside.join('')}>${children.join('')}</${name}>`;
}

/** What is counted and passed on. Each is a document of its own here, and says so. */
export function stanzaOf(
  name: 'iq' | 'message' | 'presence',
  attributes: Readonly<Record<string, string>>,
  ...children: readonly string[]
): string {
  return element(name, { xmlns: 'jabber:client', ...attributes }, ...children);
}

/** Escaped, and without what no XML can hold: one such character would end the stream. */
export function text(words: string): string {
  return words
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The first child of that name and namespace. */
export function child(parent: Stanza | undefined, name: string, space?: string): Stanza | undefined {
  return parent?.children.find((one) => one.name === name && (space === undefined || one.space === space));
}
