/** What a site's team chooses. Each name is that of a control in the form, and of a parameter in the page's address. */
export interface Choices {
  readonly way: 'script' | 'bundler' | 'tag-manager' | 'wordpress';
  /** Origin of the site, for instance `https://www.example.com`. */
  readonly site: string;
  /** Where the files are served from: a path or an address, with a slash at its end. */
  readonly folder: string;
  readonly files: 'parts' | 'one';
  readonly policy: 'nonce' | 'hash' | 'hosts';
  /** `on` where the page enforces Trusted Types. */
  readonly types: 'on' | 'off';
  readonly backend: 'gateway' | 'answers' | 'assistant' | 'direct-line';
  readonly endpoint: string;
  readonly answers: string;
  readonly api: string;
  readonly token: 'address' | 'function';
  readonly tokenUrl: string;
  /** Empty for the language of the page around the element. */
  readonly language: '' | 'en' | 'es';
  readonly label: string;
  /** With the country's code. */
  readonly phone: string;
}

type Name = keyof Choices;

/** What there is to choose from; the first is the default. */
const options = {
  way: ['script', 'bundler', 'tag-manager', 'wordpress'],
  files: ['parts', 'one'],
  policy: ['nonce', 'hash', 'hosts'],
  types: ['on', 'off'],
  backend: ['gateway', 'answers', 'assistant', 'direct-line'],
  token: ['address', 'function'],
  language: ['', 'en', 'es'],
} as const satisfies Partial<{ readonly [N in Name]: readonly Choices[N][] }>;

/** What is written by hand, and stands in the form at first. */
export const written = {
  site: 'https://www.example.com',
  folder: '/care-chat/0.1.0/',
  endpoint: '/care',
  answers: '/help.json',
  api: '/assistant/chat',
  tokenUrl: '/session/token',
  label: '',
  phone: '1 800 555 0142',
} as const satisfies Partial<Record<Name, string>>;

/** What is chosen; the default for whatever is not known or cannot be used. */
export function choicesFrom(read: (name: Name) => string | null): Choices {
  const one = <N extends keyof typeof options>(name: N): (typeof options)[N][number] => {
    const known: readonly (typeof options)[N][number][] = options[name];
    return known.find((value) => value === read(name)) ?? options[name][0];
  };
  const address = (name: 'endpoint' | 'answers' | 'api' | 'tokenUrl'): string =>
    pathOrAddress(read(name)) ?? written[name];
  return {
    way: one('way'),
    site: originOf(read('site')) ?? written.site,
    folder: folderOf(read('folder')) ?? written.folder,
    // A browser passes a hash on to nothing: what a script that was let in by one asks for is blocked.
    files: one('policy') === 'hash' ? 'one' : one('files'),
    policy: one('policy'),
    types: one('types'),
    backend: one('backend'),
    endpoint: address('endpoint'),
    answers: address('answers'),
    api: address('api'),
    token: one('token'),
    tokenUrl: address('tokenUrl'),
    language: one('language'),
    label: read('label')?.trim() ?? '',
    phone: /\d/.test(read('phone') ?? '') ? (read('phone') ?? '').trim() : written.phone,
  };
}

/** Whether what stands in a control can be used as it is. */
export function isUsable(name: string, value: string): boolean {
  if (name === 'site') return originOf(value) !== undefined;
  if (name === 'folder') return folderOf(value) !== undefined;
  if (name === 'phone') return /\d/.test(value);
  if (name === 'label') return true;
  return pathOrAddress(value) !== undefined;
}

function originOf(text: string | null): string | undefined {
  const url = URL.parse(text?.trim() ?? '');
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : undefined;
}

function folderOf(text: string | null): string | undefined {
  const path = pathOrAddress(text);
  return path === undefined || /[?#]/.test(path) ? undefined : path.replace(/\/*$/, '/');
}

/** A path from the site's root, or an address; nothing else means the same on each of a site's pages. */
function pathOrAddress(text: string | null): string | undefined {
  const wanted = text?.trim() ?? '';
  if (/^\/(?!\/)\S*$/.test(wanted)) return wanted;
  return originOf(wanted) === undefined ? undefined : wanted;
}
