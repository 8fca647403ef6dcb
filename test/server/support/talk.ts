import { randomUUID } from 'node:crypto';
import { accountDay } from '../../../demo/server/assistant/demo-account.ts';
import { reply, type Reply } from '../../../demo/server/assistant/reply.ts';
import type { Understand } from '../../../demo/server/assistant/understand.ts';
import { factsOf, type ConversationFacts } from '../../../demo/server/conversation/facts.ts';
import type { ConversationRecord, Lang, NewEvent, Note } from '../../../demo/server/conversation/record.ts';
import type { DurableEvent } from '../../../src/core/protocol/events.ts';

/** A conversation with the assistant's judgement alone: what is said and answered stands in a log, as on a gateway. */
export interface Talk {
  /** @param said The words, and after `|` the value of a pressed choice. */
  say(said: string): Promise<Reply>;
  record(event: NewEvent, note?: Note): void;
  facts(): ConversationFacts;
}

export function talkIn(lang: Lang, understand: Understand): Talk {
  const records: ConversationRecord[] = [];
  const assistant = { id: 'assistant', role: 'assistant', name: 'Assistant' } as const;
  const facts = (): ConversationFacts => factsOf(records);
  function record(event: NewEvent, note?: Note): void {
    const stamped = { ...event, id: randomUUID(), at: records.length } as DurableEvent;
    records.push({ event: stamped, ...(note && { note }) });
  }
  function message(from: { id: string; role: 'assistant' | 'customer' }, text: string, note?: Note): void {
    record({ type: 'message.received', from, text, format: 'plain' }, note);
  }
  record({ type: 'participant.joined', participant: assistant }, { lang });

  return {
    facts,
    record,
    async say(said) {
      const [text = '', value] = said.split('|');
      message({ id: 'customer', role: 'customer' }, text);
      const heard = { text, understanding: await understand(text, facts().lang) };
      const bank = {
        today: accountDay,
        reference: (kind: string) => `${kind}-${facts().dialogue.did.length}`,
      };
      const answer = reply({ ...heard, ...(value !== undefined && { value }) }, facts(), bank);
      message(assistant, answer.text, answer.note);
      return answer;
    },
  };
}
