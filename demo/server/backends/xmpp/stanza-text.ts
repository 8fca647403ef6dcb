/** Stanzas as text, read by their tags: as much as the bank's side needs of what Prosody writes, and no reader of XML. */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (one) => entities[one as keyof typeof entities]);
}

export function unescaped(text: string): string {
  return Object.entries(entities)
    .reverse()
    .reduce((all, [character, entity]) => all.replaceAll(entity, character), text);
}

/** Of the stanza itself; empty where it has none. */
export function attributeOf(stanza: string, name: string): string {
  const [, value = ''] = new RegExp(`^<[^>]*\\s${name}='([^']*)'`).exec(stanza) ?? [];
  return unescaped(value);
}

/** The words in the first element of that name; undefined where there is none. */
export function wordsIn(stanza: string, element: string): string | undefined {
  const [, words] = new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)</${element}>`).exec(stanza) ?? [];
  return words === undefined ? undefined : unescaped(words);
}

/** XEP-0335: what stands beside the words. Empty where nothing does, or nothing that makes sense. */
export function jsonIn(stanza: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(wordsIn(stanza, 'json') ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export function jsonOf(value: object): string {
  return `<json xmlns="urn:xmpp:json:0">${escaped(JSON.stringify(value))}</json>`;
}
