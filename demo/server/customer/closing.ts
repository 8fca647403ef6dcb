import type { ClosingCommand } from '../../../src/core/protocol/closing.ts';
import { maskCardNumbers } from '../conversation/mask.ts';
import type { Gateway } from '../gateway.ts';

type Of<Do extends ClosingCommand['do']> = Extract<ClosingCommand, { do: Do }>;

/** Records the customer's word on a summary, the first that comes; false where there is no such summary. */
export async function answerSummary(
  { conversations }: Gateway,
  conversation: string,
  { id: target, answer, text }: Of<'answer-summary'>,
): Promise<boolean> {
  const records = await conversations.log.read(conversation, 0);
  const isThere = records.some(
    ({ event: { event } }) => event.type === 'summary.written' && event.id === target,
  );
  if (!isThere) return false;
  const correction = answer === 'wrong' && text !== undefined ? { text: maskCardNumbers(text) } : {};
  await conversations.record(
    conversation,
    { type: 'summary.answered', target, answer, ...correction },
    { key: `summary:${target}` },
  );
  return true;
}

/** Records once that the customer has rated whom; what they said is for whoever looks after them, in the note. */
export async function rate(
  { conversations }: Gateway,
  conversation: string,
  { about, score, comment }: Of<'rate'>,
): Promise<void> {
  const words = comment === undefined ? {} : { comment: maskCardNumbers(comment) };
  await conversations.record(
    conversation,
    { type: 'survey.answered', about },
    { key: `survey:${about}`, note: { rating: { score, ...words } } },
  );
}
