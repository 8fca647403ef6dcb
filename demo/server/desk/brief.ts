import { clean, cut } from '../../../src/core/protocol/decode-text.ts';
import { longDate, money } from '../assistant/answers/answers.ts';
import type { ConversationFacts } from '../conversation/facts.ts';
import type { Deed } from '../conversation/record.ts';
import type { Waiting } from '../desk-frames.ts';

/** What the assistant has gathered, in the desk's own language, for an agent to read before accepting. */
export function briefOf({ dialogue, lang, lastLines }: ConversationFacts): Waiting['brief'] {
  const { topic, card, charge } = dialogue;
  return [
    ...line('Topic', topic === undefined ? undefined : topicNames.get(topic)),
    ...line('Amount', charge.amount === undefined ? undefined : money(charge.amount, 'en')),
    ...line('Merchant', charge.merchant),
    ...line('Date of charge', charge.date === undefined ? undefined : longDate(charge.date, 'en')),
    ...line('Authorized by customer', charge.unauthorised ? 'No' : undefined),
    ...line('Card ending', card),
    ...dialogue.did.flatMap(doneLine),
    ...line('Trip', dialogue.stage?.answers['trip']),
    ...line('Language', lang === 'es' ? 'Spanish' : 'English'),
    ...lastLines.flatMap((value) => line('Customer wrote', value)),
  ];
}

/** What the assistant has done, so that nobody does it twice. */
function doneLine({ kind, card, reference }: Deed): Waiting['brief'] {
  const what = doneNames.get(kind) ?? kind;
  return reference === undefined
    ? line(`${what} card ending`, card)
    : line(what, `${reference}, card ending ${card}`);
}

const doneNames = new Map<Deed['kind'], string>([
  ['lock', 'Locked'],
  ['unlock', 'Unlocked'],
  ['new-card', 'New card'],
  ['late-fee', 'Late fee asked back'],
  ['review', 'Limit review'],
  ['travel', 'Travel notice'],
]);

function line(label: string, value: string | undefined): Waiting['brief'] {
  const shown = cut(clean(value ?? ''), mostShown);
  return shown === '' ? [] : [{ label, value: shown }];
}

/** Characters of what a customer wrote: enough to know what it is about. */
const mostShown = 300;

const topicNames = new Map([
  ['dispute', 'Dispute a charge'],
  ['lost-card', 'Lost or stolen card'],
  ['replace-card', 'Replace card'],
  ['damaged-card', 'Damaged card'],
  ['payment-due', 'Billing and payments'],
  ['late-fee', 'Late fee'],
  ['payment-posting', 'Payment not posted'],
  ['rewards', 'Rewards'],
  ['authorised-user', 'Authorized user'],
  ['address', 'Address or contact details'],
  ['credit', 'Credit limit or account review'],
  ['travel', 'Travel'],
  ['complaint', 'Complaint'],
  ['automated', 'What the assistant is'],
  ['fraud', 'Fraud'],
  ['hours', 'Hours and phone'],
]);
