import { entryOf, integrityOf, type Build } from './build.ts';
import type { Choices } from './choices.ts';
import { noncePlace } from './markup.ts';
import type { Own } from './tags.ts';

/** What stands in the page, for its policy to allow. */
export interface Allowed {
  readonly own: Own | undefined;
  /** Hash of the one inline script; nothing where there is none. */
  readonly inlineHash: string | undefined;
}

/**
 * The policy that Help needs, and nothing beside: a site adds to it what its own page needs.
 * https://www.w3.org/TR/CSP3/
 */
export function contentPolicy(choices: Choices, build: Build, allowed: Allowed): string {
  const directives = [
    `default-src 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `script-src ${scriptSources(choices, build, allowed).join(' ')}`,
    `connect-src ${[...new Set(connectSources(choices))].join(' ')}`,
  ];
  if (choices.types === 'on') {
    // In a bundle Lit has its own name for it; in our files it has ours.
    const name = choices.way === 'bundler' ? 'lit-html' : 'care-chat';
    directives.push(`require-trusted-types-for 'script'`, `trusted-types ${name}`);
  }
  return directives.join('; ');
}

function scriptSources(choices: Choices, build: Build, { own, inlineHash }: Allowed): readonly string[] {
  const { policy, way } = choices;
  if (policy === 'nonce') return [`'nonce-${noncePlace}'`, `'strict-dynamic'`];
  const inline = inlineHash === undefined ? [] : [`'${inlineHash}'`];
  if (policy === 'hosts') return [...inline, ...addresses(choices, own)];
  const hashes = [
    ...(way === 'bundler' || way === 'tag-manager' ? [] : [integrityOf(build, entryOf(choices))]),
    ...(own?.integrity !== undefined && way !== 'tag-manager' ? [own.integrity] : []),
  ];
  // The tag manager's script is let in by its hash, and asks for Help without one.
  const asked = way === 'tag-manager' ? addresses(choices, own) : [];
  return [...inline, ...hashes.map((hash) => `'${hash}'`), ...asked];
}

function addresses({ way, folder, site }: Choices, own: Own | undefined): readonly string[] {
  const files = way === 'bundler' ? [] : [new URL(folder, site).href];
  return [...files, ...(own ? [new URL('/assets/', site).href] : [])];
}

/** WebKit does not count wss: of the same host as 'self'. */
function connectSources(choices: Choices): readonly string[] {
  const { backend, site } = choices;
  if (backend === 'direct-line') {
    const service = 'directline.botframework.com';
    return [sourceOf(choices.tokenUrl, site), `https://${service}`, `wss://${service}`];
  }
  if (backend === 'answers') return [sourceOf(choices.answers, site)];
  const token = sourceOf(choices.tokenUrl, site);
  if (backend === 'assistant') return [token, sourceOf(choices.api, site)];
  const { origin } = new URL(choices.endpoint, site);
  return [token, sourceOf(choices.endpoint, site), origin.replace(/^http/, 'ws')];
}

function sourceOf(address: string, site: string): string {
  const { origin } = new URL(address, site);
  return origin === site ? `'self'` : origin;
}
