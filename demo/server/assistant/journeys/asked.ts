import type { Choice } from '../../../../src/core/protocol/message.ts';
import { langs, type Lang } from '../../conversation/record.ts';
import { choice, choiceNames } from '../answers/answers.ts';
import { answersIn } from '../answers/answers-in.ts';
import { demoCards, demoUser } from '../demo-account.ts';
import { folded } from '../fold.ts';
import type { Heard, Reply } from '../reply.ts';
import type { Found, Journey, Known, Step } from './journey.ts';
import { journeyNamed } from './journeys.ts';
import { knownOf, learntOf, type Around, type Learnt } from './known.ts';
import { journeyWordsIn } from './words/journey-words.ts';

/** The question that is open. */
export interface Asked {
  readonly journey: Journey;
  readonly step: Step;
  readonly learnt: Learnt;
}

/** Which answer is waited for. */
export function askedIn(around: Around): Asked | undefined {
  const { stage, asked } = around.facts.dialogue;
  const journey = stage && journeyNamed(stage.name);
  const step = journey?.steps.find(({ name }) => name === asked);
  return journey && step && { journey, step, learnt: learntOf(stage, around) };
}

/** What was asked, once more, with its answers. */
export function askedAgain(around: Around): Pick<Reply, 'text' | 'choices'> | undefined {
  const at = askedIn(around);
  if (!at) return undefined;
  const known = knownOf(at.journey, at.learnt, around);
  return {
    text: journeyWordsIn(around.lang).questions[at.step.name](known),
    choices: choicesOf(at.step, known),
  };
}

/** What was heard, with its value where the words are those of a choice that is offered now. */
export function asPressed(heard: Heard, around: Around): Heard {
  if (heard.value !== undefined) return heard;
  const at = askedIn(around);
  const said = plainLabel(heard.text);
  const offered = langs.flatMap((lang) => [
    ...(at ? choicesOf(at.step, knownOf(at.journey, at.learnt, { ...around, lang })) : []),
    ...topicsOf(lang),
  ]);
  const value = offered.find(({ label }) => plainLabel(label) === said)?.value;
  return value === undefined ? heard : { ...heard, value };
}

/** The customer does not want to be asked on, or cannot say. A plain "no" is an answer where one may choose it. */
export function isLeft({ text, value }: Heard, around: Around): boolean {
  if (value !== undefined) return false;
  const said = plainLabel(text);
  if (nevermind.test(said)) return true;
  const step = askedIn(around)?.step;
  return (
    (step?.readAsked && /^no( thanks| thank you| gracias)?$/.test(said)) === true || doesNotKnow(said, step)
  );
}

const nevermind =
  /^(?:(?:no|ok|okay|oh|well|actually|bueno|mejor) )*(?:never ?mind|forget (?:about )?(?:it|that)|cancel(?: it| that| this)?|drop it|leave it|olvid[ae](?:lo|te|se)?(?: de eso)?|dej[ae]lo(?: asi)?|cancel(?:a|e|ar)(?:lo)?|ya no(?: quiero| importa)?|no importa)(?: (?:then|now|please|thanks|thank you|gracias|por favor))*$/;

function doesNotKnow(said: string, step: Step | undefined): boolean {
  return (
    step?.name === 'trip' &&
    /^(?:(?:no|well|sorry|lo siento) )*(?:i )?(?:(?:do ?n t|dont|do not) know|am not sure|m not sure|not sure|no idea|(?:todavia |aun )?no (?:lo )?se)(?: yet| todavia| aun)?(?: (?:about )?(?:the |las? |los )?(?:dates?|days?|place|fechas?|dias?|when|where|cuando|a ?donde|donde))?(?: yet| todavia| aun)?$/.test(
      said,
    )
  );
}

/** The buttons that are not of one question. */
function topicsOf(lang: Lang): readonly Choice[] {
  const answers = answersIn(lang);
  return choiceNames.map((name) => choice(answers, name));
}

function plainLabel(text: string): string {
  return folded(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

export function choicesOf(step: Step, known: Known): readonly Choice[] {
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

/** Only what the step offers: a value comes from the page, and anything may stand in it. */
export function pressed(step: Step, value: string | undefined, known: Known): Found | undefined {
  const { name } = step;
  const answer = step.options?.(known).find((one) => value === `${name}:${one}`);
  if (answer === undefined) return undefined;
  return name === 'card' ? { card: answer } : { answer };
}
