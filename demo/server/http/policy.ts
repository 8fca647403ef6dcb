/** The headers of every page, and of everything else that is served. Source: `security.md` 2.2. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/**
 * The strictest policy that there is, for one page: its nonce, what it may connect to, its reader's engine.
 *
 * @param connect Sources beside `'self'`, with a space between them.
 */
export function pagePolicy(
  nonce: string,
  connect: string,
  userAgent: string,
): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      "style-src 'none'",
      "img-src 'none'",
      "font-src 'none'",
      "media-src 'none'",
      "worker-src 'none'",
      "frame-src 'none'",
      `connect-src 'self' ${connect}`,
      "require-trusted-types-for 'script'",
      `trusted-types ${hasSetHTML(userAgent) ? "'none'" : 'care-chat'}`,
    ].join('; '),
    'Integrity-Policy': 'blocked-destinations=(script)',
  };
}

/** Engines with `Element.prototype.setHTML` need no Trusted Types policy: Chrome 146, Firefox 148. */
function hasSetHTML(userAgent: string): boolean {
  const [, engine, version] = /(Chrome|Firefox)\/(\d+)/.exec(userAgent) ?? [];
  return Number(version) >= (engine === 'Firefox' ? 148 : 146);
}
