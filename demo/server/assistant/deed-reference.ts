import { referenceOf } from '../conversation/reference.ts';
import type { Deed } from '../conversation/record.ts';
import { accountDay } from './demo-account.ts';

/** Each thing done in a conversation has a number of its own; `count` is of those done before it. */
export function deedReference(conversation: string, kind: Deed['kind'], count: number): string {
  return referenceOf(words[kind], Number(accountDay.slice(0, 4)), `${conversation} ${count}`);
}

const words: Readonly<Record<Deed['kind'], string>> = {
  lock: 'LCK',
  unlock: 'LCK',
  'new-card': 'CRD',
  'late-fee': 'FEE',
  review: 'REV',
  travel: 'TRV',
};
