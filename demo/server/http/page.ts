/**
 * Makes our own built pages fit the policy: a nonce and a hash on each script, and an import map with the
 * hashes of all modules, since an `integrity` attribute does not reach what a module imports.
 *
 * A regular expression is enough for pages that our own build has written; it is no reader of HTML at large.
 */
export interface Page {
  /** The page with one fresh nonce on all its scripts, and the secret of this sign-in where the page wants it. */
  render(nonce: string, secret?: string): string;
}

const tag = /<(script|link)\b([^>]*)>/g;
const noncePlace = '__NONCE__';
/** In the demo's page; unchanged on a server that knows nobody, such as Vite's. */
const secretPlace = '__SESSION_SECRET__';

/**
 * @param url Where the page is served, to read its relative addresses by.
 * @param integrity By path, of every script that is served.
 */
export function preparePage(html: string, url: string, integrity: ReadonlyMap<string, string>): Page {
  const map = JSON.stringify({ integrity: Object.fromEntries(integrity) }).replaceAll('<', '\\u003c');
  const importMap = `<script type="importmap" nonce="${noncePlace}">${map}</script>`;
  const marked = html.replace(tag, (whole: string, name: string, attributes: string) => {
    if (name === 'link' && !/\brel="?modulepreload\b/.test(attributes)) return whole;
    const hash = integrity.get(pathOf(attributes, url) ?? '');
    const known = /\bintegrity=/.test(attributes) || hash === undefined ? '' : ` integrity="${hash}"`;
    return `<${name} nonce="${noncePlace}"${known}${attributes}>`;
  });
  const first = marked.search(/<(?:script|link) nonce=/);
  const at = first >= 0 ? first : marked.indexOf('</head>');
  const page = at >= 0 ? marked.slice(0, at) + importMap + marked.slice(at) : marked;
  const parts = page.split(noncePlace);
  return { render: (nonce, secret = secretPlace) => parts.join(nonce).replace(secretPlace, secret) };
}

function pathOf(attributes: string, url: string): string | undefined {
  const address = /\b(?:src|href)="([^"]*)"/.exec(attributes)?.[1];
  return address === undefined ? undefined : new URL(address, `http://page${url}`).pathname;
}
