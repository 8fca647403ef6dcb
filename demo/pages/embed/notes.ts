import type { Choices } from './choices.ts';

export type NoteName =
  | 'nonce'
  | 'hash'
  | 'hashOne'
  | 'merge'
  | 'types'
  | 'tagTypes'
  | 'tagHash'
  | 'oneFile'
  | 'otherHost'
  | 'bundle'
  | 'bundleHash'
  | 'fallback';

/** What a site has to do or to know beside copying, as far as it is so for what was chosen. */
export function notesFor(choices: Choices): readonly NoteName[] {
  const { way, files, policy, types, backend, folder, site } = choices;
  const isBundled = way === 'bundler' || backend === 'assistant' || backend === 'direct-line';
  const isOurs = way !== 'bundler';
  const isTag = way === 'tag-manager';
  const fits: Readonly<Record<NoteName, boolean>> = {
    nonce: policy === 'nonce',
    hash: policy === 'hash',
    hashOne: policy === 'hash' && isOurs,
    merge: true,
    types: types === 'on' && isOurs,
    tagTypes: isTag && types === 'on',
    tagHash: isTag && types === 'off' && files === 'parts',
    oneFile: isOurs && files === 'one',
    otherHost: isOurs && new URL(folder, site).origin !== site,
    bundle: isBundled,
    bundleHash: isBundled && policy === 'hash' && !isTag,
    fallback: true,
  };
  return (Object.keys(fits) as NoteName[]).filter((name) => fits[name]);
}
