import type { ConversationFacts } from '../conversation/facts.ts';
import type { Charge, Lang } from '../conversation/record.ts';
import { choice } from './answers/answers.ts';
import { answersIn } from './answers/answers-in.ts';
import { billingDates, statementFor } from './billing-dates.ts';
import { demoCards, statementDay } from './demo-account.ts';
import type { Heard, Reply } from './reply.ts';

/** The dispute's first steps: what the charge was, asked once, and then on which card. */
export function askAboutCharge(said: Charge, facts: ConversationFacts, lang: Lang): Reply {
  const answers = answersIn(lang);
  const charge = { ...facts.dialogue.charge, ...said };
  const isKnown = charge.amount !== undefined || charge.merchant !== undefined;
  if (!isKnown && facts.dialogue.asked !== 'charge') {
    const note = { topic: 'dispute', asked: 'charge', charge: said } as const;
    return { text: answers.askCharge, lang, choices: [], note };
  }
  return {
    text: answers.askCard(charge),
    lang,
    choices: demoCards.map(({ name, lastFour }) => ({
      label: answers.card(name, lastFour),
      value: `card:${lastFour}`,
    })),
    note: { topic: 'dispute', asked: 'card', charge: said },
  };
}

/** The last step: what was gathered, and the dates that the law sets; undefined where no card was named. */
export function answerCard(heard: Heard, facts: ConversationFacts, today: string): Reply | undefined {
  const card = cardIn(heard);
  if (card === undefined) return undefined;
  const { lang, line, dialogue } = facts;
  const answers = answersIn(lang);
  const { charge } = dialogue;
  const statement = statementFor(charge.date ?? today, statementDay);
  const dates = billingDates(statement, today);
  return {
    text: answers.dispute({ charge, card, statement, notice: today, dates, isLate: dates.disputeBy < today }),
    lang,
    choices: line.step === 'none' ? [choice(answers, 'person')] : [],
    note: { topic: 'dispute', card },
  };
}

function cardIn({ text, value }: Heard): string | undefined {
  const said = text.toLowerCase();
  return demoCards.find(
    ({ name, lastFour }) =>
      value === `card:${lastFour}` || said.includes(lastFour) || said.includes(name.toLowerCase()),
  )?.lastFour;
}
