import { clean, cut } from './decode-text.ts';
import { fileKinds, type FileKind } from './upload.ts';

/** What a kind of file calls itself: the endings of its names, and its media types. */
interface Signs {
  readonly endings: readonly string[];
  readonly types: readonly string[];
}

const signs: Readonly<Record<FileKind, Signs>> = {
  pdf: { endings: ['pdf'], types: ['application/pdf'] },
  jpeg: { endings: ['jpg', 'jpeg'], types: ['image/jpeg'] },
  png: { endings: ['png'], types: ['image/png'] },
  heic: { endings: ['heic', 'heif'], types: ['image/heic', 'image/heif'] },
};

/** So many leading bytes tell the kind of a file. */
export const leadingBytes = 12;

const longestName = 80;
const ftyp = [0x66, 0x74, 0x79, 0x70];
const brands: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1']);

/** The kind that the ending of a name claims. */
export function kindOfName(name: string): FileKind | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return fileKinds.find((kind) => signs[kind].endings.includes(ending));
}

/** Whether a browser that calls a file this means that kind. Some know no type for a file, and say ''. */
export function isTypeOf(kind: FileKind, type: string): boolean {
  return type === '' || signs[kind].types.includes(type.toLowerCase());
}

/** The kind that a file is by what it begins with, whatever it is called. */
export function kindOfBytes(bytes: Uint8Array): FileKind | undefined {
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  const brand = String.fromCharCode(...bytes.subarray(8, 12));
  return begins(bytes.subarray(4), ftyp) && brands.has(brand) ? 'heic' : undefined;
}

/** For `<input accept>`: what the browser's own window offers. */
export function acceptOf(kinds: readonly FileKind[]): string {
  return kinds
    .flatMap((kind) => [...signs[kind].endings.map((ending) => `.${ending}`), ...signs[kind].types])
    .join(',');
}

/**
 * A name fit to be shown and kept: one line without folders or signs that mislead, and of at most 80 characters
 * with the ending of its kind, so that nobody takes it for another.
 */
export function fileName(name: string, kind: FileKind): string {
  const plain = clean(name.replace(/^.*[/\\]/s, '')).replace(/[<>:"|?*]/g, '');
  const [ending = ''] = signs[kind].endings;
  const own = kindOfName(plain) === kind ? plain.slice(plain.lastIndexOf('.') + 1) : ending;
  const stem = kindOfName(plain) === kind ? plain.slice(0, -own.length - 1) : plain;
  return `${cut(stem, longestName - own.length - 1).trim() || 'file'}.${own}`;
}

function begins(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte);
}
