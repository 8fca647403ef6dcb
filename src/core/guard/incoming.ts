import type { FindingKind } from './finding.ts';
import { readItems, source, type Item } from './items.ts';
import { normalise } from './normalise.ts';

/** What a line of an agent or assistant wants of the customer that it must not. */
export interface IncomingAdvice {
  /** True when anything below was found: show the warning under the line, and the way to report it. */
  readonly warn: boolean;
  /** The forbidden items that it asks for, in the order of the line, each once. */
  readonly asks: readonly FindingKind[];
  /** It leads off the channel: remote access, gift cards, another messenger, money to a "safe account". */
  readonly offChannel: boolean;
}

export interface IncomingOptions {
  /** BCP 47 tag of the line. English and Spanish are always read together, so nothing depends on it today. */
  readonly lang?: string;
}

/** The parts a sentence plays in: each pattern is written as in `words.ts`. */
const PARTS = [
  // 1: what follows is refused, past, or the speaker's own doing.
  "never(?! mind)|scammers?|criminals|estafador(?:es)?|delincuentes|not|no|n't|don t|nunca|jamas|avoid~|evite|nobody|nadie|ningun~|careful|cuidado|sin|did|have you|has|ha|if(?! you \\w+ me)|si(?! me)|anyone|instalo|descargo|(?:compart|escrib|recib)io|was|were|fue|" +
    '(?:to|para|pedira que) (?:enter|type|escrib~|ingres~)|(?:i|we) (?:ll |will |can |have |just )?(?:send|text|read|share|confirm)|(?:le|te) (?:env|mand)~',
  // 2: a new clause.
  '[,;](?= (?:so|what|tell|dig|give|deme|can|may|could|please|por|asi|cual|i need|nec))|but|pero|just|solo|only|instead|and|y',
  // 3: asks for words.
  'enter|type|giv~|tell|send|provid~|share|read|confirm~|verify|forward|(?<!you |you will (?=need your \\w+ at (?:the|an|any) atm\\W*$))need|requir~|repl[yi]~|respond~|supply|state|say|submit|write|let me (?:know|have)|repeat|hand over|paste|drop|to ask (?:you )?for|take an?|pegu?[ae]~|dej[ae]~|tome una|pedirle|spell out|input|(?<!a )copy|copie|mind [a-z]+ing|rep[ei]ti?[ra]|(?:e ?mail|text) me|' +
    '(?:may|can|could|do) i (?:get|have)|do you have|what(?! is an? |s an? | happen)|which|' +
    'verifi(?:que|car)|(?:re)?envi[ea]~|escrib~|ingres~|di(?:ga~|ga)|decir~|dar~|da|deme|mand[ea]~|compart~|proporcion~|facilit~|indi[cq]~|necesit(?:o|amos)|necesari~|(?:se|voy a|vamos a) necesita~|requ(?:ie?r|er)~|hace falta|lea~|leer~|' +
    'tecle~|digite~|anot~|ponga|cual(?:es)?|que (?:cod~|clave|dice)|avise~|me (?:d[ae]|pas[ae]|dic[et]~|regala|brinda|facilit~|compart~|mand[ae]|envi[ae]|le[ae])|pase~|dicte~',
  // 4: asks for deeds.
  'chat|download|install|open|run|buy|purchase|get|go to|message|contact|continue|finish|move|transfer|send|wire|pay|add|text|email|allow|let s|share|use|call me|let me|connect|' +
    'habl~|llame~|marque|descarg~|baj[ea]|instal~|abra|compr(?:e|ar)|escrib~|contact~|continue~|terminamos|siga~|m[uo]ev[ae]~|mover|transf[ei]~|envi[ea]~|pague~|agreg~|pase|permit~|compartir|use',
  // 5: where the deed leads.
  '(?:access|connect|control)(?: to| of)? your (?:comp~|pc|screen|dev~|laptop)|(?:acceso|control)(?: a| de)? su (?:comp~|pc|pantalla|equipo|laptop)|any ?desk|team ?viewer|rustdesk|ultraviewer|quick assist|remot~|(?:acceso|control|soporte) remot~|(?:gift|itunes|google play|steam) cards?|' +
    'tarjetas? (?:de regalo|itunes)|whats ?app|telegram|wechat|gmail|personal (?:num~|e ?mail|phone)|(?:num~|correo) personal|' +
    '(?:safe|secure|protected) account|cuenta (?:segura|protegida)|zelle(?! (?:in|from|en|desde) (?:the|our|la|nuestra) app\\W*$)|bitcoin|crypto~|cash app|venmo|western union|moneygram',
  // 6: the card number in other words.
  '(?:photo|foto|picture) (?:of|de) (?:your|su) (?:card|tarjeta)|(?:sixteen|16|dieciseis|all|long|full|complete) (?:card )?(?:dig~|num~)|card (?:details|info~|data)|dat?os de (?:la|su) tarjeta|dig~ de (?:la|su) tarjeta|num~ (?:on the front|del frente|largo|completo|on your card|de su tarjeta)',
  // 7: the safe ways: the secure form, the last four.
  '(?:secure|formulario|last|ultim~|ending|termin~|zip|postal|official|oficial)(?! ac| cod~ d)',
];

const PART = new RegExp(source(`(?<![a-z](?=[a-z]))(?:(${PARTS.join(')|(')}))(?![a-z])`), 'g');

const KINDS = new Map<Item['kind'], FindingKind>([
  ['number', 'pan'],
  ['cvv', 'cvv'],
  ['ssn', 'ssn'],
  ['otp', 'otp'],
  ['code', 'otp'],
  ['clave', 'otp'],
  ['pin', 'pin'],
  ['password', 'password'],
]);

/** "Your CVV, please.", "And your PIN?": nothing before the item but an opening, and a request's end. */
const OPENING = /^\W*(?:(?:and|now|ok|your|the|y|ahora|su|el|la|los|please|por favor)\W+)*$/;
const CLOSING = /^.{0,12}\?\s*$|please|por favor/;
/** "Your PIN is required to continue." */
const REQUIRED =
  /^.{0,4}(?:is|are|es|son) (?:also )?(?:required|needed|neces\w+|requerid\w+) (?:to|so|before|para)/;

/**
 * "Enter it in the app, not here.": a verb of entering and the place after it, and nothing that hands it over: no
 * other asking, no telephone. Who wants a secret for themselves is heard, whatever they say of a place.
 */
const ELSEWHERE = new RegExp(
  source(
    `^(?:enter|type|input|escrib~|ingres~|tecle~|digite~)(?!.* (?:${PARTS[2]}|me|us|nos|(?<!(?:not?|never|nunca) (?:in |en |por )?)(?:here|this|aqui|est[ae]|below|abajo)|(?<!this |este )chat|that|shown|you see|que|ve|www|https?|agente?|asesor~)(?![a-z]))` +
      '[^,;]{0,50} (?<! (?:not?|than|of|de) )(?:in|on|at|en|desde) (?:the|our|your|any|an|la|su|nuestra|el|un|cualquier) (?:mobile |bank s )?(?:app|aplicacion|atm|cajero)(?![a-z])',
  ),
);
const TELEPHONE = /\b(?:call|phone|tele|llam)/;

const byPlace = (one: { readonly from: number }, other: { readonly from: number }): number =>
  one.from - other.from;

/** One sentence: each word changes what the next may mean. */
function adviseSentence(text: string, asks: Set<FindingKind>): boolean {
  let isRefused = false;
  let isAsking = false;
  let isLeading = false;
  let isOff = false;
  const take = (kind: FindingKind, from: number, to: number): void => {
    if (
      isAsking ||
      (!isRefused && REQUIRED.test(text.slice(to, to + 60))) ||
      (from < 60 && OPENING.test(text.slice(0, from)) && CLOSING.test(text.slice(to, to + 90)))
    )
      asks.add(kind);
  };
  const isSpoken = TELEPHONE.test(text);
  const isElsewhere = (from: number): boolean => !isSpoken && ELSEWHERE.test(text.slice(from, from + 200));
  // "Which card is it": the name of a number only where one follows, as in a customer's own words.
  const named = readItems(text).filter(({ from, to }) => !/ (?:is|es)$/.test(text.slice(from, to)));
  const items = named.map(({ kind, ...place }) => ({ ...place, part: 0, kind: KINDS.get(kind) }));
  const parts = [...text.matchAll(PART)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    part: match.findIndex((group, index) => index > 0 && group !== undefined),
    kind: undefined,
  }));
  for (const { from, to, part, kind } of [...items, ...parts].toSorted(byPlace)) {
    if (kind) take(kind, from, to);
    if (part === 1) isRefused = true;
    if (part === 2) isRefused = false;
    if (part === 3 && !isElsewhere(from)) isAsking = !isRefused;
    if (part === 3 || part === 4) isLeading = !isRefused;
    if (part === 5 && isLeading) isOff = true;
    if (part === 6) take('pan', from, to);
    if (part === 7) isAsking = false;
  }
  return isOff;
}

/**
 * Whether a line of an agent or assistant asks for something that a bank never asks for in a chat, or leads the
 * customer elsewhere. Saying that one never asks, and asking for the last four digits, is fine.
 *
 * @example inspectIncoming('Please read me the code we texted you.').asks // ['otp']
 */
export function inspectIncoming(text: string, _options: IncomingOptions = {}): IncomingAdvice {
  const asks = new Set<FindingKind>();
  let offChannel = false;
  for (const sentence of normalise(text.slice(0, 8_000))
    .text.replace(/([.?!])\s+/g, '$1\n')
    .split('\n')) {
    offChannel = adviseSentence(sentence, asks) || offChannel;
  }
  return { warn: asks.size > 0 || offChannel, asks: [...asks], offChannel };
}
