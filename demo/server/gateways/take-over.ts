import { isPerson } from '../../../src/core/protocol/participant.ts';
import { factsOf, isWithPerson } from '../conversation/facts.ts';
import type { ConversationRecord } from '../conversation/record.ts';
import type { Gateway } from '../gateway.ts';

/**
 * Does what gateways that are gone have left undone in a conversation: answers that were due, files whose check was
 * under way, requests whose time runs out, and a way to a person that was half gone. Whoever serves the customer does
 * it; where that are several, the log lets each thing be done once.
 */
export async function takeOver(gateway: Gateway, conversation: string): Promise<void> {
  const { assistant, company, conversations, forms, handoff, lobby, secure, sharedPages, uploads } = gateway;
  const records = (await conversations.log.read(conversation, 0)).map(({ event }) => event);
  const facts = factsOf(records);
  // Of one that has ended too: that the others hear of it may be what is left undone.
  await handoff.mend(conversation);
  await company.mend(conversation);
  if (facts.ended) return;
  const { gone } = lobby.state;
  const isLeft = (record: ConversationRecord): boolean => gone.has(record.gateway ?? '');
  uploads.watch(conversation, facts.upload?.request);
  secure.watch(conversation, facts.secure?.request);
  sharedPages.watch(conversation, facts.sharing);
  for (const { event } of unchecked(records, isLeft)) {
    const { requestId, file, name } = event;
    await conversations.record(
      conversation,
      // Its bytes were on their way through the one that died.
      { type: 'upload.rejected', requestId, file, name, reason: 'unchecked' },
      { key: `file:${file}:decided` },
    );
  }
  for (const form of formsAnswered(records, isLeft)) await forms.answered(conversation, form);
  if (isWithPerson(facts)) return;
  for (const { event, value } of unanswered(records, isLeft)) {
    const { id, text } = event;
    assistant.hear(conversation, { id, text, ...(value !== undefined && { value }) });
  }
}

/** The values of messages: one that is the id of the open form answers it, and the others are of no form. */
function formsAnswered(records: readonly ConversationRecord[], isLeft: Is): readonly string[] {
  return records.flatMap((record) => (record.value !== undefined && isLeft(record) ? [record.value] : []));
}

type Received = Extract<ConversationRecord['event'], { type: 'upload.received' }>;
type Message = Extract<ConversationRecord['event'], { type: 'message.received' }>;
type Unanswered = Pick<ConversationRecord, 'value'> & { readonly event: Message };
type Is = (record: ConversationRecord) => boolean;

/** Files that have come whole and whose fate nobody will decide any more. */
function unchecked(records: readonly ConversationRecord[], isLeft: Is): readonly { event: Received }[] {
  const decided = new Set(
    records.flatMap(({ event }) =>
      event.type === 'upload.accepted' || event.type === 'upload.rejected' ? [event.file] : [],
    ),
  );
  return records.flatMap((record) =>
    record.event.type === 'upload.received' && isLeft(record) && !decided.has(record.event.file)
      ? [{ event: record.event }]
      : [],
  );
}

/** The customer's words to the assistant, since a person was there last, that it has not answered. */
export function unanswered(records: readonly ConversationRecord[], isLeft: Is): readonly Unanswered[] {
  const answered = new Set(records.map(({ answers }) => answers));
  const last = records.findLastIndex(
    ({ event }) =>
      (event.type === 'participant.left' && isPerson(event.participant)) || event.type === 'handoff.accepted',
  );
  return records.slice(last + 1).flatMap((record) => {
    const { event, value } = record;
    const isDue = event.type === 'message.received' && event.from.role === 'customer' && isLeft(record);
    return isDue && !answered.has(event.id) ? [{ event, ...(value !== undefined && { value }) }] : [];
  });
}
