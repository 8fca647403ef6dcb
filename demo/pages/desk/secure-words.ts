import type { Secure } from '../../../src/core/conversation/secure.ts';
import type { SecureEnd, SecureField } from '../../../src/core/protocol/secure.ts';

/** The desk's sentences about secure prompts. Of the answers it knows whether they match, and no more. */

const fieldNames: Readonly<Record<SecureField['kind'], string>> = {
  'last-four': 'last four digits',
  zip: 'ZIP code',
  'yes-no': 'a yes or no',
  choice: 'a choice',
};

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** "last four digits and ZIP code" */
export function fieldWords(fields: readonly Pick<SecureField, 'kind'>[]): string {
  return list.format(fields.map(({ kind }) => fieldNames[kind]));
}

export function secureEndWords(reason: SecureEnd): string {
  switch (reason) {
    case 'provided':
      return 'The customer answered. It matches.';
    case 'declined':
      return 'The customer would rather not answer. Offer the phone or a branch.';
    case 'expired':
      return 'The time to answer is over. The customer can ask for more.';
    case 'withdrawn':
      return 'The question was taken back.';
    case 'failed':
      return 'The answers did not match. No more tries.';
  }
}

/** How it stands, in one sentence. */
export function secureStateWords({ request, wrong, ended }: Secure): string {
  if (ended) return secureEndWords(ended);
  const names = request?.fields.filter(({ name }) => wrong.includes(name)) ?? [];
  return names.length > 0
    ? `Not matched yet: ${fieldWords(names)}. The customer can try again.`
    : 'The customer has been asked.';
}
