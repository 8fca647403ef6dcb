import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs and checks short strings, each kind of use with a key of its own. */
export interface Seal {
  /** The string's signature, for one `use`; a signature for one use is worth nothing for another. */
  sign(use: string, text: string): string;
  verify(use: string, text: string, signature: string): boolean;
}

/** Seals by HMAC-SHA-256 under a secret that all gateways share and nobody else has. */
export function createSeal(secret: string): Seal {
  function sign(use: string, text: string): string {
    return createHmac('sha256', secret).update(`${use}\n${text}`).digest('base64url');
  }
  return {
    sign,
    verify(use, text, signature) {
      const wanted = Buffer.from(sign(use, text));
      const given = Buffer.from(signature);
      return wanted.length === given.length && timingSafeEqual(wanted, given);
    },
  };
}
