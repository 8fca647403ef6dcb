import type { Seal } from './seal.ts';

/** What a good token says. */
export interface TokenClaim {
  readonly customer: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export type TokenCheck =
  { readonly state: 'good'; readonly claim: TokenClaim } | { readonly state: 'expired' | 'forged' };

/** A short-lived token for one customer. It holds no name and opens nothing but the chat. */
export function issueToken(seal: Seal, claim: TokenClaim): string {
  const body = Buffer.from(JSON.stringify(claim)).toString('base64url');
  return `${body}.${seal.sign('token', body)}`;
}

/** Whose token it is, or why it is refused. `now` in milliseconds since the epoch. */
export function checkToken(seal: Seal, token: string, now: number): TokenCheck {
  const [body = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !seal.verify('token', body, signature)) return { state: 'forged' };
  // Only our own words carry our signature, so that the shape needs no second check.
  const claim = JSON.parse(Buffer.from(body, 'base64url').toString()) as TokenClaim;
  return claim.expiresAt > now ? { state: 'good', claim } : { state: 'expired' };
}
