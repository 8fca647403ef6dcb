import type { Choice } from '../../../../src/core/protocol/message.ts';
import type { Stage } from '../../conversation/dialogue.ts';
import type { Note } from '../../conversation/record.ts';
import { choice } from '../answers/answers.ts';
import { answersIn } from '../answers/answers-in.ts';
import type { Intent } from '../intents.ts';
import type { Heard, Reply } from '../reply.ts';
import type { Found, Journey, Known, Outcome, Step } from './journey.ts';
import { askedIn, choicesOf, pressed, type Asked } from './asked.ts';
import { cardIn } from './cards.ts';
import { journeyNamed } from './journeys.ts';
import { cardStepOf, knownOf, learn, learntOf, nextStep, noteOf, type Around, type Learnt } from './known.ts';
import { asOther, forAnother, forNext, isOfAnother, othersOf, withOthers } from './more-cards.ts';
import { journeyWordsIn } from './words/journey-words.ts';

/** Where one answer of the assistant begins: what is known, what of it is new, and what is said first. */
interface Start {
  readonly journey: Journey;
  readonly learnt: Learnt;
  readonly note: Note;
  readonly before: readonly string[];
  /** The card before it has come to its end just now. */
  readonly isNext?: boolean;
}

/** A journey from its beginning, or where it is under way. What is told already is not asked for. */
export function begin(journey: Journey, intent: Intent, { text, value }: Heard, around: Around): Reply {
  const { stage } = around.facts.dialogue;
  const open = stage && !stage.isFinished && stage.name === journey.name ? stage : undefined;
  const said = cardIn(text);
  const first = firstLearnt({ journey, open, said, intent, isPressed: value !== undefined }, around);
  const told = journey.steps
    .filter((step) => mayTell(step, knownOf(journey, first, around)))
    .reduce((so, step) => learn(so, step, step.read(text, knownOf(journey, so, around))), first);
  const learnt = withOthers(journey, told, text);
  const { card } = learnt;
  const isAssumed =
    !open && said === undefined && cardStepOf(journey)?.isKnown(knownOf(journey, learnt, around));
  return go(
    {
      journey,
      learnt,
      note: { ...noteOf(journey, learnt), topic: intent, ...(!open && { begins: true }) },
      before: isAssumed && card !== undefined ? [journeyWordsIn(around.lang).about(card)] : [],
    },
    around,
  );
}

/** What a charge was can be told better at any time; all else once. */
function mayTell(step: Step, known: Known): boolean {
  return !step.onlyWhenAsked && (step.name === 'charge' || !step.isKnown(known));
}

interface Beginning {
  readonly journey: Journey;
  readonly open: Stage | undefined;
  readonly said: string | undefined;
  readonly intent: Intent;
  readonly isPressed: boolean;
}

function firstLearnt({ journey, open, said, intent, isPressed }: Beginning, around: Around): Learnt {
  const before: Learnt = open ? learntOf(open, around) : { charge: {}, answers: {} };
  const card = said ?? (open ? before.card : around.facts.dialogue.card);
  const answers = { ...withoutOtherTopics(before.answers, journey, intent), ...journey.topics[intent] };
  const learnt = { ...before, answers, ...(card !== undefined && { card }) };
  // A topic names no card: pressed once more after all is done for one, it is about another.
  const isDone = isPressed && !open && journey.already?.(knownOf(journey, learnt, around)) !== undefined;
  return isDone ? { charge: before.charge, answers } : learnt;
}

/** A card that is said to be lost is not the damaged one any more. */
function withoutOtherTopics(
  answers: Learnt['answers'],
  { topics }: Journey,
  intent: Intent,
): Learnt['answers'] {
  const others = Object.entries(topics).flatMap(([topic, told]) => (topic === intent ? [] : [told]));
  const isTheirs = ([name, answer]: [string, string]): boolean =>
    others.some((told) => told[name] === answer) && topics[intent]?.[name] === undefined;
  return Object.fromEntries(Object.entries(answers).filter((one) => !isTheirs(one)));
}

/** The answer to what was asked; undefined where the sentence is none. */
export function answerAsked(heard: Heard, around: Around, takesAny: boolean): Reply | undefined {
  const at = askedIn(around);
  if (!at) return undefined;
  const { journey, step, learnt } = at;
  const known = knownOf(journey, learnt, around);
  const found = pressed(step, heard.value, known) ?? readAnswer(heard.text, at, { around, takesAny });
  const told = corrected(heard.text, at, known) ?? (found && learn(learnt, step, found));
  const more = withOthers(journey, told ?? learnt, heard.text);
  if (!told && othersOf(more).length === othersOf(learnt).length) return undefined;
  return go({ journey, learnt: more, note: noteOf(journey, more), before: [] }, around);
}

function readAnswer(
  text: string,
  { journey, step, learnt }: Asked,
  { around, takesAny }: { around: Around; takesAny: boolean },
): Found | undefined {
  if (isOfAnother(journey, step, { learnt, text })) return undefined;
  if (step.readAsked && !takesAny) return undefined;
  const known = knownOf(journey, learnt, around);
  return step.readAsked ? step.readAsked(text, known) : step.read(text, known);
}

/** "No, it is damaged", where a yes or a no was asked for: what was told before is told otherwise, and that is all. */
function corrected(text: string, { journey, step, learnt }: Asked, known: Known): Learnt | undefined {
  if (!step.onlyWhenAsked || isOfAnother(journey, step, { learnt, text })) return undefined;
  const before = journey.steps.filter((one) => one.options && one.name !== 'card' && one.isKnown(known));
  for (const one of before.filter(({ onlyWhenAsked }) => !onlyWhenAsked)) {
    const found = one.read(text, known);
    if (found?.answer !== undefined && found.answer !== learnt.answers[one.name]) {
      return learn(learnt, one, found);
    }
  }
  return undefined;
}

/** The same once more for another card, which the sentence names. */
export function changeCard({ text }: Heard, around: Around): Reply | undefined {
  const { stage } = around.facts.dialogue;
  const journey = stage && journeyNamed(stage.name);
  const card = cardIn(text);
  if (!journey || card === undefined) return undefined;
  const learnt = { ...forAnother(journey, learntOf(stage, around)), card };
  if (!cardStepOf(journey)?.isKnown(knownOf(journey, learnt, around))) return undefined;
  return go({ journey, learnt, note: { ...noteOf(journey, learnt), begins: true }, before: [] }, around);
}

/** The customer does not want to be asked on: an end without an outcome. */
export function leave(around: Around): Reply | undefined {
  const at = askedIn(around);
  if (!at) return undefined;
  const outcome = { text: journeyWordsIn(around.lang).left };
  return arrive({ note: noteOf(at.journey, at.learnt), before: [], outcome }, around);
}

function go({ journey, learnt, note, before, isNext = false }: Start, around: Around): Reply {
  const done = note.did ?? [];
  const known = knownOf(journey, learnt, around, done);
  const all = [learnt, ...othersOf(learnt).map((other) => asOther(learnt, other))];
  const atOnce = all.flatMap((one) => journey.atOnce?.(knownOf(journey, one, around, done)) ?? []);
  const did = [...done, ...atOnce.flatMap((one) => one.did ?? [])];
  const now = { ...known, did: [...around.facts.dialogue.did, ...did] };
  const said = [...before, ...atOnce.map(({ text }) => text)];
  const already = journey.already?.(now);
  const step = already ? undefined : nextStep(journey, now);
  const isOneOfMany = isNext || all.length > 1;
  const named =
    isOneOfMany && learnt.card !== undefined ? [journeyWordsIn(around.lang).nextCard(learnt.card)] : [];
  if (step) return ask({ step, known: now, said: [...said, ...named], note: { ...note, did } }, around);
  const outcome = already ?? journey.outcome(now);
  const next = outcome.holdsForAll ? undefined : forNext(journey, learnt);
  const told = [...said, ...(already ? named : [])];
  if (!next) return arrive({ note: { ...note, did }, before: told, outcome }, around);
  return go(
    {
      journey,
      learnt: next,
      note: { ...note, ...noteOf(journey, next), begins: true, did: [...did, ...(outcome.did ?? [])] },
      before: [...told, outcome.text],
      isNext: true,
    },
    around,
  );
}

interface Question {
  readonly step: Step;
  readonly known: Known;
  readonly said: readonly string[];
  readonly note: Note;
}

function ask({ step, known, said, note: { did = [], ...note } }: Question, { lang }: Around): Reply {
  return {
    text: [...said, journeyWordsIn(lang).questions[step.name](known)].join('\n\n'),
    lang,
    choices: choicesOf(step, known),
    note: { ...note, asked: step.name, ...(did.length > 0 && { did }) },
  };
}

interface Arrival {
  readonly note: Note;
  readonly before: readonly string[];
  readonly outcome: Outcome;
}

/** The end of a journey; where it had interrupted another, that one goes on. */
function arrive({ note, before, outcome }: Arrival, around: Around): Reply {
  const { facts, lang } = around;
  const answers = answersIn(lang);
  const isFree = facts.line.step === 'none';
  const did = [...(note.did ?? []), ...(outcome.did ?? [])];
  const { did: _did, ...rest } = note;
  const on = resumed(note, around);
  const next = (outcome.next ?? []).map((intent) => choice(answers, intent));
  return {
    text: [...before, outcome.text, ...(on ? [on.text] : [])].join('\n\n'),
    lang,
    choices: [
      ...(on?.choices ?? next),
      ...(isFree && !on?.note.asked
        ? [outcome.desk ? choice(answers, outcome.desk) : choice(answers, 'person')]
        : []),
    ],
    note: { ...rest, finished: true, ...(did.length > 0 && { did }), ...on?.note },
  };
}

/** What goes on after another journey has come to its end. */
function resumed(
  { journey: name }: Note,
  around: Around,
): { text: string; choices: readonly Choice[]; note: Note } | undefined {
  const { stage, paused } = around.facts.dialogue;
  const open = [paused, stage].find((one) => one && !one.isFinished && one.name !== name);
  const journey = open && journeyNamed(open.name);
  if (!journey) return undefined;
  const known = knownOf(journey, learntOf(open, around), around);
  const step = nextStep(journey, known);
  if (!step) return undefined;
  const words = journeyWordsIn(around.lang);
  return {
    text: `${words.goOn} ${words.questions[step.name](known)}`,
    choices: choicesOf(step, known),
    note: { asked: step.name, resumes: { journey: open.name } },
  };
}
