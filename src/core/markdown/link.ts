import type { Link } from './document.ts';

/**
 * The address that a text spells, or nothing where it may not be linked to.
 *
 * Only three schemes, no name or password before the host (`https://bank.example@evil.example`), and for a
 * phone call digits only, since `*` and `#` are orders to a telephone exchange.
 */
export function addressIn(text: string): URL | undefined {
  const url = parse(text);
  switch (url?.protocol) {
    case 'https:':
      return url.username === '' && url.password === '' ? url : undefined;
    case 'mailto:':
      return url;
    case 'tel:':
      return phoneNumber.test(url.href) ? url : undefined;
    default:
      return undefined;
  }
}

/** A link to an address that `addressIn` let through. */
export function linkTo(url: URL, label: string): Link {
  const { href, protocol, host } = url;
  if (protocol !== 'https:') return { kind: 'link', href, label: label || href.slice(protocol.length) };
  const shown = label || href;
  return { kind: 'link', href, label: shown, ...(!names(shown, host) && { host }) };
}

const longestAddress = 2048;
const phoneNumber = /^tel:\+?[\d().-]+$/;

function parse(text: string): URL | undefined {
  if (text.length > longestAddress) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/**
 * True where the label is the address itself, host spelled out. Compared letter by letter with the host in
 * its ASCII form, so that a Cyrillic а in a label never passes for a Latin one.
 */
function names(label: string, host: string): boolean {
  const bare = label.toLowerCase().replace('https://', '');
  return bare === host || (bare.startsWith(host) && /^[/?#]\S*$/.test(bare.slice(host.length)));
}
