import type { Choices } from './choices.ts';

export type Attribute = readonly [name: string, value: string];

/** Stands for the random value that the site's server makes for each response. */
export const noncePlace = '{nonce}';

/** A start tag as a person would write it. Values are escaped: they come from the form. */
export function startTag(name: string, attributes: readonly Attribute[]): string {
  return `<${[name, ...attributes.map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ')}>`;
}

/** Text for HTML, in an element or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A string for JavaScript that may stand in an inline script: it ends neither itself nor the script. */
export function quoted(text: string): string {
  const inside = JSON.stringify(text).slice(1, -1);
  return `'${inside.replaceAll('\\"', '"').replaceAll("'", "\\'").replaceAll('<', '\\u003c')}'`;
}

/** What a script bears in a page whose policy goes by nonces. */
export function nonceOf({ policy }: Choices): readonly Attribute[] {
  return policy === 'nonce' ? [['nonce', noncePlace]] : [];
}

/** The attributes of `<care-chat>`. */
export function elementAttributes(choices: Choices): readonly Attribute[] {
  const { backend, endpoint, answers, token, tokenUrl, language, label } = choices;
  const fetchesToken = backend !== 'answers' && token === 'address';
  return [
    ...(backend === 'gateway' ? [['endpoint', endpoint] as const] : []),
    ...(backend === 'answers' ? [['help', answers] as const] : []),
    ...(fetchesToken ? [['token-url', tokenUrl] as const] : []),
    ...(language ? [['lang', language] as const] : []),
    ...(label ? [['label', label] as const] : []),
  ];
}

/** The link inside, which is there before the script and without it. */
export function fallback({ phone, language }: Choices): { readonly href: string; readonly text: string } {
  const text = language === 'es' ? `Llame al ${phone}` : `Call ${phone}`;
  return { href: `tel:+${phone.replace(/\D/g, '')}`, text };
}

export function elementMarkup(choices: Choices): string {
  const { href, text } = fallback(choices);
  return [
    startTag('care-chat', elementAttributes(choices)),
    `  ${startTag('a', [['href', href]])}${escaped(text)}</a>`,
    '</care-chat>',
  ].join('\n');
}
