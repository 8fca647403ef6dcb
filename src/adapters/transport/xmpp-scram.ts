import { TransportError } from '../../core/protocol/transport-error.ts';

/** SCRAM of RFC 5802 and RFC 7677, without channel binding, which no page can have. */
export interface Scram {
  readonly first: string;
  /** Answers the server's challenge. Rejects where that is not one to us. */
  answer(challenge: string): Promise<string>;
  /** Whether the server has shown that it knows the password as well. */
  isProven(final: string): boolean;
}

export interface Login {
  readonly hash: 'SHA-256' | 'SHA-1';
  readonly user: string;
  readonly password: string;
  readonly nonce: string;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const fewestRounds = 4096;

export function createScram({ hash, user, password, nonce }: Login): Scram {
  const bare = `n=${user.replace(/=/g, '=3D').replace(/,/g, '=2C')},r=${nonce}`;
  let proof = '';

  async function mac(key: Uint8Array<ArrayBuffer>, text: string): Promise<Uint8Array<ArrayBuffer>> {
    const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign('HMAC', imported, bytesOf(text)));
  }

  async function salted(salt: string, iterations: number): Promise<Uint8Array<ArrayBuffer>> {
    const words = bytesOf(password.normalize('NFKC'));
    const key = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', hash, iterations, salt: bytesOf64(salt) };
    return new Uint8Array(await crypto.subtle.deriveBits(how, key, hash === 'SHA-1' ? 160 : 256));
  }

  return {
    first: `n,,${bare}`,
    async answer(challenge) {
      // So few rounds give the password away, and so many keep the page busy.
      const [, all = '', salt = '', rounds] =
        /^r=([^,]+),s=([A-Za-z\d+/]+=*),i=(\d{4,6})$/.exec(challenge) ?? [];
      const isOurs = all.startsWith(nonce) && all.length > nonce.length;
      if (!isOurs || Number(rounds) < fewestRounds) throw new TransportError('protocol');
      const secret = await salted(salt, Number(rounds));
      const last = `c=biws,r=${all}`;
      const signed = `${bare},${challenge},${last}`;
      const clientKey = await mac(secret, 'Client Key');
      const stored = new Uint8Array(await crypto.subtle.digest(hash, clientKey));
      const signature = await mac(stored, signed);
      proof = base64(await mac(await mac(secret, 'Server Key'), signed));
      return `${last},p=${base64(clientKey.map((byte, index) => byte ^ (signature[index] ?? 0)))}`;
    },
    isProven: (final) => proof !== '' && final === `v=${proof}`,
  };
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function bytesOf64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** As SASL carries it within XML. */
export function toSasl(text: string): string {
  return base64(bytesOf(text));
}

export function fromSasl(text: string): string {
  return new TextDecoder().decode(bytesOf64(text));
}
