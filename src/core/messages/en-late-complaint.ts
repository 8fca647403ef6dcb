import { formatOf, spell } from './format.ts';
import type { ComplaintNoticeMessages } from './late-messages.ts';

const format = formatOf('en-US');

/** What stands in the conversation about a complaint, and is spoken of it, in English. */
export const complaintNotices: ComplaintNoticeMessages = {
  notice: ({ reference, answerBy }) => sentence(reference, answerBy),
  spoken: ({ reference, answerBy }) => sentence(spell(reference), answerBy),
  where: 'You find it under More options, Your case.',
};

function sentence(reference: string, answerBy: number): string {
  return `We have your complaint. Its number is ${reference}. We answer by ${format.date(answerBy)}.`;
}
