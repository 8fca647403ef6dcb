import type { Command } from '../../../src/core/protocol/commands.ts';
import { bankMessage } from '../conversation/bank-message.ts';
import type { Gateway } from '../gateway.ts';

/**
 * Records that the customer has reported a message, once; false where it is no message of the bank's side.
 *
 * The note names its author: the record is for whoever looks after them, and not for them.
 */
export async function reportMessage(
  { conversations }: Gateway,
  conversation: string,
  { message: target, kind }: Extract<Command, { do: 'report-message' }>,
): Promise<boolean> {
  const message = await bankMessage(conversations, conversation, target);
  if (!message) return false;
  await conversations.record(
    conversation,
    { type: 'message.reported', target, kind },
    { key: `report:${target}`, note: { reported: message.from.id } },
  );
  return true;
}
