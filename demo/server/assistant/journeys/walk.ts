import type { Choice } from '../../../../src/core/protocol/message.ts';
import type { Stage } from '../../conversation/dialogue.ts';
import type { Lang, Note } from '../../conversation/record.ts';
import { choice } from '../answers/answers.ts';
import { answersIn } from '../answers/answers-in.ts';
import { demoCards, demoUser } from '../demo-account.ts';
import type { Intent } from '../intents.ts';
import type { Heard, Reply } from '../reply.ts';
import type { Found, Journey, Known, Outcome, Step } from './journey.ts';
import { journeyNamed } from './journeys.ts';
import { cardStepOf, knownOf, learn, learntOf, nextStep, noteOf, type Around, type Learnt } from './known.ts';
import { cardIn, plainWords } from './steps.ts';
import { journeyWordsIn } from './words/journey-words.ts';

/** Where one answer of the assistant begins: what is known, what of it is new, and what is said first. */
interface Start {
  readonly journey: Journey;
  readonly learnt: Learnt;
  readonly note: Note;
  readonly before: readonly string[];
}

/** A journey from its beginning, or where it is under way. What is told already is not asked for. */
export function begin(journey: Journey, intent: Intent, { text }: Heard, around: Around): Reply {
  const { stage } = around.facts.dialogue;
  const open = stage && !stage.isFinished && stage.name === journey.name ? stage : undefined;
  const said = cardIn(text);
  const first = firstLearnt({ journey, open, said, intent }, around);
  const learnt = journey.steps
    .filter((step) => mayTell(step, knownOf(journey, first, around)))
    .reduce((so, step) => learn(so, step, step.read(text, knownOf(journey, so, around))), first);
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
}

function firstLearnt({ journey, open, said, intent }: Beginning, around: Around): Learnt {
  const card = said ?? around.facts.dialogue.card;
  const before = open ? learntOf(open, around) : { charge: {}, answers: {} };
  const answers = { ...before.answers, ...journey.topics[intent] };
  return { ...before, answers, ...(card !== undefined && { card }) };
}

/** The answer to what was asked; undefined where the sentence is none. */
export function answerAsked({ text, value }: Heard, around: Around, takesAny: boolean): Reply | undefined {
  const { stage, asked } = around.facts.dialogue;
  const journey = stage && journeyNamed(stage.name);
  const step = journey?.steps.find(({ name }) => name === asked);
  if (!journey || !step) return undefined;
  const learnt = learntOf(stage, around);
  const found = pressed(step, value) ?? step.read(text, knownOf(journey, learnt, around));
  const any = takesAny && step.takesAny ? { ...found, answer: found?.answer ?? plainWords(text) } : undefined;
  if (!any && (!found || step.takesAny)) return undefined;
  const more = learn(learnt, step, any ?? found);
  return go({ journey, learnt: more, note: noteOf(journey, more), before: [] }, around);
}

/** The same once more for another card, which the sentence names. */
export function changeCard({ text }: Heard, around: Around): Reply | undefined {
  const { stage } = around.facts.dialogue;
  const journey = stage && journeyNamed(stage.name);
  const card = cardIn(text);
  if (!journey || card === undefined) return undefined;
  const learnt = { ...learntOf(stage, around), card };
  if (!cardStepOf(journey)?.isKnown(knownOf(journey, learnt, around))) return undefined;
  return go({ journey, learnt, note: noteOf(journey, learnt), before: [] }, around);
}

/** What was asked, once more, with its answers. */
export function askedAgain(around: Around): Pick<Reply, 'text' | 'choices'> | undefined {
  const { stage, asked } = around.facts.dialogue;
  const journey = stage && journeyNamed(stage.name);
  const step = journey?.steps.find(({ name }) => name === asked);
  if (!journey || !step) return undefined;
  const known = knownOf(journey, learntOf(stage, around), around);
  return { text: journeyWordsIn(around.lang).questions[step.name](known), choices: choicesOf(step, known) };
}

function go({ journey, learnt, note, before }: Start, around: Around): Reply {
  const known = knownOf(journey, learnt, around);
  const atOnce = journey.atOnce?.(known);
  const now = { ...known, did: [...known.did, ...(atOnce?.did ?? [])] };
  const already = journey.already?.(now);
  const said = [...before, ...(atOnce ? [atOnce.text] : [])];
  const did = atOnce?.did ?? [];
  const step = already ? undefined : nextStep(journey, now);
  if (!step)
    return arrive({ note: { ...note, did }, before: said, outcome: already ?? journey.outcome(now) }, around);
  return {
    text: [...said, journeyWordsIn(around.lang).questions[step.name](now)].join('\n\n'),
    lang: around.lang,
    choices: choicesOf(step, now),
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

function choicesOf(step: Step, known: Known): readonly Choice[] {
  const { options } = journeyWordsIn(known.lang);
  return (step.options?.(known) ?? []).map((value) => ({
    label: step.name === 'card' ? cardLabel(value, known.lang) : (options[`${step.name}:${value}`] ?? value),
    value: `${step.name}:${value}`,
  }));
}

function cardLabel(lastFour: string, lang: Lang): string {
  const own = demoCards.find((card) => card.lastFour === lastFour);
  return answersIn(lang).card(own?.name ?? demoUser.name, lastFour);
}

function pressed({ name }: Step, value: string | undefined): Found | undefined {
  if (!value?.startsWith(`${name}:`)) return undefined;
  const answer = value.slice(name.length + 1);
  return name === 'card' ? { card: answer } : { answer };
}
