import type { ServerFrame } from '../../../src/adapters/transport/gateway-frames.ts';
import type { DurableEvent } from '../../../src/core/protocol/events.ts';
import type { Draft } from '../../../src/core/protocol/message.ts';
import { customer } from '../conversation/conversations.ts';
import { factsOf } from '../conversation/facts.ts';
import { maskCardNumbers } from '../conversation/mask.ts';
import type { Gateway } from '../gateway.ts';

/** Takes a draft into the log, once however often it is delivered, and lets the assistant hear of it. */
export async function sendDraft(gateway: Gateway, conversation: string, draft: Draft): Promise<ServerFrame> {
  const { conversations, assistant } = gateway;
  const records = (await conversations.log.read(conversation, 0)).map(({ event }) => event);
  const earlier = records.find(({ event }) => isOf(event, draft));
  if (earlier) return accepted(draft, earlier.event);
  const { ended, line } = factsOf(records);
  if (ended) return { type: 'refused', id: draft.localId, kind: 'ended' };
  const recorded = await conversations.record(
    conversation,
    {
      type: 'message.received',
      from: customer,
      text: maskCardNumbers(draft.text),
      format: 'plain',
      localId: draft.localId,
      ...(draft.lang !== undefined && { lang: draft.lang }),
    },
    { key: `send:${draft.localId}`, ...(draft.value !== undefined && { value: draft.value }) },
  );
  const { event } = recorded.event;
  if (!recorded.duplicate && event.type === 'message.received') {
    if (draft.value !== undefined) await gateway.forms.answered(conversation, draft.value);
    if (line.step === 'waiting') gateway.signals.publish('lobby', { type: 'brief.changed' });
    assistant.hear(conversation, {
      id: event.id,
      text: event.text,
      ...(draft.value !== undefined && { value: draft.value }),
    });
  }
  return accepted(draft, event);
}

function isOf(event: DurableEvent, draft: Draft): boolean {
  return event.type === 'message.received' && event.localId === draft.localId;
}

/** `text` only where it was changed on the way in. */
function accepted(draft: Draft, event: DurableEvent): ServerFrame {
  const text = event.type === 'message.received' && event.text !== draft.text ? { text: event.text } : {};
  return { type: 'accepted', accepted: { localId: draft.localId, id: event.id, at: event.at, ...text } };
}
