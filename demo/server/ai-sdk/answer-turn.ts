import { deedReference } from '../assistant/deed-reference.ts';
import { accountDay } from '../assistant/demo-account.ts';
import { reply, type Bank, type Reply } from '../assistant/reply.ts';
import type { Understand } from '../assistant/understand.ts';
import { factsOf } from '../conversation/facts.ts';
import type { ConversationRecord, Lang, Note } from '../conversation/record.ts';
import type { Turn } from './turn.ts';
import { wordsIn } from './words.ts';

/** What is answered; `handsOff` where the assistant calls for a live agent, `changesLanguage` where it goes on in another. */
export interface Answer extends Pick<Reply, 'text' | 'lang' | 'choices'> {
  readonly handsOff: boolean;
  readonly changesLanguage: boolean;
}

/**
 * The demo's assistant as one that remembers nothing: whatever was said before is gone through anew, and comes to the
 * same each time.
 */
export async function answerTurn(turn: Turn, understand: Understand): Promise<Answer> {
  const { conversation, lang, context, questions } = turn;
  const records: ConversationRecord[] = [recordOf(lang, { lang, context })];
  let last: Reply | undefined;
  for (const text of questions) {
    const facts = factsOf(records);
    const bank: Bank = {
      today: accountDay,
      reference: (kind) => deedReference(conversation, kind, facts.dialogue.did.length),
    };
    last = reply({ text, understanding: await understand(text, facts.lang) }, facts, bank);
    const changes = last.then === 'change-language' && { lang: last.lang };
    records.push(recordOf(last.lang, { ...last.note, ...changes }));
  }
  if (!last) throw new Error('Nothing was asked');
  return told(last, turn);
}

/** What this assistant cannot do, it says. */
function told({ text, lang, choices, then }: Reply, { hasDesk }: Turn): Answer {
  const words = wordsIn(lang);
  const wantsPerson = then === 'hand-off';
  const wantsMore = then === 'ask-file' || then === 'ask-complaint';
  const isRefused = wantsMore || (wantsPerson && !hasDesk);
  return {
    text: isRefused ? (hasDesk ? words.personTakes : words.nobodyHere) : text,
    lang,
    choices: isRefused ? [] : choices,
    handsOff: wantsPerson && hasDesk,
    changesLanguage: then === 'change-language',
  };
}

function recordOf(lang: Lang, note: Note): ConversationRecord {
  const from = { id: 'assistant', role: 'assistant' } as const;
  const stamp = { id: '', at: 0 };
  return { event: { ...stamp, type: 'message.received', from, text: '', format: 'plain', lang }, note };
}
