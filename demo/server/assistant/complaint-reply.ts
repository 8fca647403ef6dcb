import { bankDayAt } from '../contact/bank-day.ts';
import type { ConversationFacts } from '../conversation/facts.ts';
import type { Lang } from '../conversation/record.ts';
import { choice } from './answers/answers.ts';
import { answersIn } from './answers/answers-in.ts';
import type { Reply } from './reply.ts';

/** What is said to a message that answers a form: thanks for what has come of it, and for nothing else. */
export function afterForm({ lang, line, form, formName, complaint }: ConversationFacts): Reply {
  const answers = answersIn(lang);
  const person = line.step === 'none' ? [choice(answers, 'person')] : [];
  const isAnswered = form?.ended === 'answered';
  if (formName !== 'complaint') {
    const text = isAnswered ? answers.forms.thanks : answers.forms.closed;
    return { text, lang, choices: person, note: {} };
  }
  const note = { topic: 'complaint' } as const;
  return isAnswered && complaint
    ? { text: answers.complaint.logged, lang, choices: person, note }
    : { text: answers.complaint.closed, lang, choices: [choice(answers, 'complaint'), ...person], note };
}

export function onComplaint(
  intent: 'complaint' | 'complaint-status',
  facts: ConversationFacts,
  lang: Lang,
): Reply {
  const answers = answersIn(lang);
  const person = facts.line.step === 'none' ? [choice(answers, 'person')] : [];
  if (intent === 'complaint') {
    if (isOtherFormOpen(facts)) return formBusy(facts, lang);
    const note = { topic: 'complaint' } as const;
    return { text: answers.complaint.form, lang, choices: person, note, then: 'ask-complaint' };
  }
  const { complaint } = facts;
  if (!complaint) {
    const choices = [choice(answers, 'complaint'), ...person];
    return { text: answers.complaint.none, lang, choices, note: {} };
  }
  const { reference, at, answerBy } = complaint;
  const standing = { reference, since: bankDayAt(at), answerBy: bankDayAt(answerBy) };
  return { text: answers.complaintStatus(standing), lang, choices: person, note: { topic: 'complaint' } };
}

/** One form at a time: a complaint has to wait for another one's end. */
export function isOtherFormOpen({ form, formName }: ConversationFacts): boolean {
  return form?.request !== undefined && !form.ended && formName !== 'complaint';
}

export function formBusy({ line }: ConversationFacts, lang: Lang): Reply {
  const answers = answersIn(lang);
  const person = line.step === 'none' ? [choice(answers, 'person')] : [];
  const choices = [choice(answers, 'complaint'), ...person];
  return { text: answers.forms.busy, lang, choices, note: { topic: 'complaint' } };
}
