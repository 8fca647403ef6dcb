import { noCapabilities, type Capabilities } from './capabilities.ts';
import {
  door,
  either,
  numberFrom,
  oneOf,
  orElse,
  record,
  truth,
  wholeFrom,
  type Decoder,
} from './decode-kit.ts';
import { caps, line } from './decode-text.ts';

type Typing = Exclude<Capabilities['typing'], false>;
type Handoff = Exclude<Capabilities['handoff'], false>;
type Upload = Exclude<Capabilities['upload'], false>;

const typing: Decoder<Typing> = record<Typing>({
  send: truth,
  receive: truth,
  minIntervalSeconds: numberFrom(0, 60),
});

const handoff: Decoder<Handoff> = record<Handoff>({
  request: truth,
  cancel: truth,
  queue: oneOf('none', 'position', 'wait', 'both'),
  assistantWhileQueued: truth,
});

const upload: Decoder<Upload> = record<Upload>({ to: line(caps.label) });

const none = noCapabilities;

/** What a backend says it can do. What it says badly, it is taken not to be able to do. */
export const decodeCapabilities: Decoder<Capabilities> = door(
  record<Capabilities>({
    history: orElse(oneOf('none', 'session', 'full'), none.history),
    resume: orElse(oneOf('none', 'best-effort', 'gap-free'), none.resume),
    idempotent: orElse(either(truth, numberFrom(1, Number.MAX_SAFE_INTEGER)), none.idempotent),
    echo: orElse(truth, none.echo),
    streaming: orElse(truth, none.streaming),
    typing: orElse(either(oneOf(false), typing), none.typing),
    receipts: orElse(oneOf('none', 'delivered', 'read'), none.receipts),
    handoff: orElse(either(oneOf(false), handoff), none.handoff),
    language: orElse(oneOf('none', 'at-start', 'live'), none.language),
    stopAnswer: orElse(truth, none.stopAnswer),
    end: orElse(truth, none.end),
    upload: orElse(either(oneOf(false), upload), none.upload),
    forms: orElse(truth, none.forms),
    secure: orElse(truth, none.secure),
    availability: orElse(truth, none.availability),
    callback: orElse(truth, none.callback),
    escalation: orElse(truth, none.escalation),
    suspension: orElse(truth, none.suspension),
    leaveMessage: orElse(truth, none.leaveMessage),
    translation: orElse(truth, none.translation),
    report: orElse(truth, none.report),
    answerSummary: orElse(truth, none.answerSummary),
    survey: orElse(truth, none.survey),
    emailTranscript: orElse(truth, none.emailTranscript),
    idleSeconds: orElse(wholeFrom(0, 604_800), none.idleSeconds),
    accommodations: orElse(truth, none.accommodations),
    maxText: orElse(wholeFrom(1, 32_000), none.maxText),
  }),
);
