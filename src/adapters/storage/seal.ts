/** Words as they may lie on a disk: nothing without the secret. */
export interface Sealed {
  readonly version: 1;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly words: ArrayBuffer;
}

/** Closes and opens words under one session's secret. The keys live in memory, and cannot be taken out of it. */
export interface Seal {
  close(words: string): Promise<Sealed>;
  /** Undefined for what was closed under another secret, is broken, or was never ours. */
  open(sealed: unknown): Promise<string | undefined>;
  /** Tells sessions apart, and nothing of the secret. */
  mark(): Promise<string>;
  /** A name for one thing that only those with the same secret can know. */
  nameOf(thing: string): Promise<string>;
}

const { subtle } = crypto;
const utf8 = new TextEncoder();
/** What a key is for. Another form of record has another. */
const markUse = 'care-chat mark 1';
const nameUse = 'care-chat name 1 ';

/**
 * AES-GCM, under a key that HKDF-SHA-256 draws from the secret and a salt: one salt for each load of the page, so
 * that no key is used for long and none is ever kept. Rejects on a page that is not served securely.
 */
export function createSeal(secret: string, use: 'draft' | 'line' = 'draft'): Seal {
  const base = Promise.resolve().then(() =>
    subtle.importKey('raw', utf8.encode(secret), 'HKDF', false, ['deriveKey', 'deriveBits']),
  );
  base.catch(() => undefined);
  const ownSalt = random(16);
  const ownKey = keyFrom(ownSalt);
  ownKey.catch(() => undefined);

  async function keyFrom(salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
    const way = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8.encode(`care-chat ${use} 1`) };
    return subtle.deriveKey(way, await base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  }

  async function drawn(use: string): Promise<string> {
    const way = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8.encode(use) };
    const bits = new Uint8Array(await subtle.deriveBits(way, await base, 128));
    return Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  return {
    async close(words) {
      const nonce = random(12);
      const closed = await subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await ownKey, utf8.encode(words));
      return { version: 1, salt: ownSalt, nonce, words: closed };
    },
    async open(sealed) {
      if (!isSealed(sealed)) return undefined;
      const { salt, nonce, words } = sealed;
      try {
        const opened = await subtle.decrypt({ name: 'AES-GCM', iv: nonce }, await keyFrom(salt), words);
        return new TextDecoder().decode(opened);
      } catch {
        return undefined;
      }
    },
    mark: () => drawn(markUse),
    nameOf: (thing) => drawn(nameUse + thing),
  };
}

function random(bytes: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(bytes));
}

function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null) return false;
  const { version, salt, nonce, words } = value as Partial<Record<keyof Sealed, unknown>>;
  return (
    version === 1 && salt instanceof Uint8Array && nonce instanceof Uint8Array && words instanceof ArrayBuffer
  );
}
