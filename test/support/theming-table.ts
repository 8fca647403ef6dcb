import { readFileSync } from 'node:fs';
import { format } from 'prettier';

interface Named {
  readonly name: string;
  readonly description: string;
}

interface CssProperty extends Named {
  readonly syntax: string;
  readonly default: string;
}

/** What of the manifest a site can theme. */
export interface Themeable {
  readonly cssProperties: readonly CssProperty[];
  readonly cssParts: readonly Named[];
  readonly cssStates: readonly Named[];
  readonly slots: readonly Named[];
}

/** The element, as custom-elements.json has it. */
export function themeable(): Themeable {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
    readonly modules: readonly { readonly declarations: readonly Partial<Themeable>[] }[];
  };
  const found = modules.flatMap(({ declarations }) => declarations).find((one) => one.cssProperties);
  if (!found) throw new Error('custom-elements.json has no custom properties: npm run analyze');
  return found as Themeable;
}

/** README.md with its table and lists of what can be themed as the manifest has it, laid out as Prettier does. */
export async function withTheming(text: string, element = themeable()): Promise<string> {
  const marked = /(<!-- theming -->)[^]*(<!-- \/theming -->)/;
  if (!marked.test(text)) throw new Error('The text has no place for what can be themed');
  const { cssProperties, cssParts, cssStates, slots } = element;
  const rows = cssProperties.map((one) => [code(one.name), code(one.default), one.description]);
  const names = (list: readonly Named[]): string =>
    list.map(({ name }) => code(name || 'default')).join(', ');
  const tables = [
    [['custom property', 'default', 'what for'], ['-', '-', '-'], ...rows]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n'),
    `Parts: ${names(cssParts)}. States: ${names(cssStates)}. Slots: ${names(slots)}.`,
  ].join('\n\n');
  const filled = text.replace(marked, (_, open: string, close: string) => `${open}\n\n${tables}\n\n${close}`);
  return format(filled, { parser: 'markdown', singleQuote: true, printWidth: 110 });
}

function code(text: string): string {
  return `\`${text}\``;
}
