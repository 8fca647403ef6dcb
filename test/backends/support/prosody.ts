import { missingProsody } from '../../../demo/server/backends/xmpp/prosody.ts';

/** Where sessions are given up as soon as their stream is cut, and where there is none to resume. */
export const forgetful = 'forgetful.test';
export const plain = 'plain.test';
export const hosts: ReadonlyMap<string, string> = new Map([
  [forgetful, 'smacks_hibernation_time = 0.1'],
  [plain, 'modules_disabled = { "smacks"; "s2s"; "tls"; "offline" }'],
]);

/** Why it cannot be started here; false where it can. Throws the same where nothing may be left out. */
export function reasonToSkip(): string | false {
  return mayBeMissing(missingProsody());
}

/** `missing` as the reason of a skip, on a developer's machine; thrown where CI is to have all. */
export function mayBeMissing(missing: string | undefined): string | false {
  if (missing === undefined) return false;
  if (process.env['CI'] || process.env['REQUIRE_SERVERS']) throw new Error(missing);
  return missing;
}
