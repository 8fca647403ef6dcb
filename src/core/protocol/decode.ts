import { accommodations } from './accommodations.ts';
import { ratedRoles, summaryAnswers } from './closing.ts';
import { concerns } from './concern.ts';
import { availabilityStates, type CallbackNumber, type CallbackSlot } from './contact.ts';
import type { DurableEvent, EphemeralEvent, WireEvent } from './events.ts';
import {
  byType,
  door,
  listOf,
  numberFrom,
  oneOf,
  optional,
  record,
  spare,
  truth,
  wholeFrom,
  type Decoder,
  type Schema,
} from './decode-kit.ts';
import { limitKinds } from './limit.ts';
import { choice } from './decode-choice.ts';
import { formFields } from './decode-form.ts';
import { allOf, secureFields } from './decode-secure.ts';
import { caps, languageTag, line, personName, token, words } from './decode-text.ts';
import type { Accepted } from './message.ts';
import { participantRoles, type Participant } from './participant.ts';
import { formEnds } from './form.ts';
import { secureEnds, secureKinds } from './secure.ts';
import type { HistoryPage } from './transport.ts';
import { fileKinds, fileRejections, uploadEnds } from './upload.ts';

/**
 * The only door for what comes over the wire: unknown in, a frozen record of a known shape out.
 *
 * What is not understood is refused as a whole and never thrown; a refused event does not stop the next one.
 * A participant whose role is not on the list refuses the event, since a line must never look as if the
 * system had spoken (security.md, threat 7).
 */

const id = token(caps.id);
const cursor = token(caps.cursor);
/** Milliseconds that a Date can hold, from 1970 on. */
const instant = numberFrom(0, 8.64e15);
/** A team's name, or a file's. */
const team = line(caps.name);
const note = line(caps.note);
/** A hundred megabytes: more is no document. */
const mostFileBytes = 104_857_600;
/** Up to a week; more is no forecast. */
const wait = numberFrom(0, 604_800);

const participant: Decoder<Participant> = record<Participant>({
  id,
  role: oneOf(...participantRoles),
  name: spare(personName),
  team: spare(team),
});

/** A list of which something is left. */
function someOf<T>(decode: Decoder<readonly T[]>): Decoder<readonly T[]> {
  return (value) => {
    const list = decode(value);
    return list && list.length > 0 ? list : undefined;
  };
}

/** The last digits of a number that the customer knows: what could be dialled is refused. */
const ending: Decoder<string> = (value) =>
  typeof value === 'string' && /^\d{2,4}$/.test(value) ? value : undefined;
const callbackNumber: Decoder<CallbackNumber> = record<CallbackNumber>({ id, ending });
const callbackSlot: Decoder<CallbackSlot> = record<CallbackSlot>({ id, from: instant, to: instant });
const stamp = { id, at: instant, cursor: spare(cursor), previous: spare(cursor) };

type Of<Type extends WireEvent['type']> = Extract<WireEvent, { type: Type }>;
type Shared = keyof typeof stamp | 'type';

/** A durable event: the fields that all have, and these. */
function durableEvent<Type extends DurableEvent['type']>(
  type: Type,
  fields: Schema<Omit<Of<Type>, Shared>>,
): [string, Decoder<Of<Type>>] {
  // That the two parts make the whole is more than the compiler can work out for a type it does not know yet.
  const schema = { ...stamp, type: oneOf(type), ...fields } as unknown as Schema<Of<Type>>;
  return [type, record(schema)];
}

function ephemeralEvent<Type extends EphemeralEvent['type']>(
  type: Type,
  fields: Schema<Omit<Of<Type>, 'type'>>,
): [string, Decoder<Of<Type>>] {
  const schema = { type: oneOf(type), ...fields } as unknown as Schema<Of<Type>>;
  return [type, record(schema)];
}

const durable = new Map<string, Decoder<DurableEvent>>([
  durableEvent('message.received', {
    from: participant,
    text: words,
    format: oneOf('plain', 'markdown'),
    lang: spare(languageTag),
    localId: optional(id),
    choices: spare(listOf(choice, 12)),
  }),
  durableEvent('message.corrected', { target: id, text: words }),
  durableEvent('message.retracted', { target: id }),
  durableEvent('message.reported', { target: id, kind: oneOf(...concerns) }),
  durableEvent('handoff.requested', { reason: spare(note) }),
  durableEvent('handoff.queued', { team: spare(team) }),
  durableEvent('handoff.accepted', { agent: participant }),
  durableEvent('handoff.failed', {
    reason: oneOf('closed', 'declined', 'no-answer', 'unknown'),
    hours: spare(note),
  }),
  durableEvent('handoff.cancelled', {}),
  durableEvent('transfer.started', { team, reason: spare(note) }),
  durableEvent('transfer.failed', { team }),
  durableEvent('participant.joined', { participant }),
  durableEvent('participant.left', { participant }),
  durableEvent('case.opened', { reference: line(caps.label) }),
  durableEvent('summary.written', {
    text: words,
    by: participant,
    lang: spare(languageTag),
    nextStep: spare(note),
    expected: spare(note),
  }),
  durableEvent('summary.answered', { target: id, answer: oneOf(...summaryAnswers), text: spare(note) }),
  durableEvent('survey.answered', { about: oneOf(...ratedRoles) }),
  durableEvent('accommodations.shared', {
    accommodations: listOf(oneOf(...accommodations), accommodations.length),
  }),
  durableEvent('upload.requested', {
    requestId: id,
    from: participant,
    purpose: note,
    lang: spare(languageTag),
    kinds: someOf(listOf(oneOf(...fileKinds), fileKinds.length)),
    mostBytes: wholeFrom(1, mostFileBytes),
    mostFiles: wholeFrom(1, 20),
    expiresAt: instant,
  }),
  durableEvent('upload.received', {
    requestId: id,
    file: id,
    name: team,
    kind: oneOf(...fileKinds),
    bytes: wholeFrom(0, mostFileBytes),
  }),
  durableEvent('upload.scanning', { requestId: id, file: id }),
  durableEvent('upload.accepted', { requestId: id, file: id, name: team }),
  durableEvent('upload.rejected', { requestId: id, file: id, name: team, reason: oneOf(...fileRejections) }),
  durableEvent('upload.closed', { requestId: id, reason: oneOf(...uploadEnds) }),
  durableEvent('secure.requested', {
    requestId: id,
    from: participant,
    purpose: note,
    lang: spare(languageTag),
    fields: secureFields,
    expiresAt: instant,
  }),
  durableEvent('secure.renewed', { requestId: id, expiresAt: instant }),
  durableEvent('secure.refused', { requestId: id, fields: allOf(token(caps.name), 1, 4) }),
  durableEvent('secure.closed', {
    requestId: id,
    reason: oneOf(...secureEnds),
    kinds: spare(listOf(oneOf(...secureKinds), 4)),
  }),
  durableEvent('form.requested', {
    requestId: id,
    from: participant,
    purpose: note,
    lang: spare(languageTag),
    fields: formFields,
  }),
  durableEvent('form.closed', { requestId: id, reason: oneOf(...formEnds) }),
  durableEvent('callback.requested', { ending, from: instant, to: instant }),
  durableEvent('note.left', {}),
  durableEvent('language.changed', { lang: languageTag }),
  durableEvent('conversation.ended', {
    reason: oneOf('customer', 'agent', 'idle', 'expired', 'moved', 'unknown'),
    by: optional(participant),
  }),
]);

const ephemeral = new Map<string, Decoder<EphemeralEvent>>([
  ephemeralEvent('limit.announced', { kind: oneOf(...limitKinds), at: instant, endsAt: instant }),
  ephemeralEvent('limit.lifted', { kind: oneOf(...limitKinds) }),
  ephemeralEvent('message.streamed', {
    target: id,
    from: participant,
    text: words,
    replace: truth,
    lang: spare(languageTag),
    at: spare(instant),
  }),
  ephemeralEvent('typing.changed', { from: participant, on: truth, ttlSeconds: numberFrom(0, 300) }),
  ephemeralEvent('queue.updated', {
    position: spare(wholeFrom(1, 100_000)),
    waitSeconds: spare(wait),
    waitMostSeconds: spare(wait),
    at: spare(instant),
  }),
  ephemeralEvent('availability.updated', {
    state: oneOf(...availabilityStates),
    opensAt: spare(instant),
    closesAt: spare(instant),
    holiday: spare(truth),
  }),
  ephemeralEvent('contact.offered', {
    numbers: listOf(callbackNumber, 6),
    slots: listOf(callbackSlot, 24),
  }),
  ephemeralEvent('receipt.updated', {
    upTo: id,
    level: oneOf('delivered', 'read'),
    by: optional(participant),
  }),
]);

/** One event as a driver may emit it, or `undefined` when it is none that we know. */
export const decodeEvent: Decoder<WireEvent> = door(
  byType<WireEvent>(new Map<string, Decoder<WireEvent>>([...durable, ...ephemeral])),
);

/** The other side's word that it has a draft. */
export const decodeAccepted: Decoder<Accepted> = door(
  record<Accepted>({ localId: id, id, at: instant, text: spare(words) }),
);

/** A page of older events. Those that make no sense are left out. */
export const decodeHistoryPage: Decoder<HistoryPage> = door(
  record<HistoryPage>({ events: listOf(byType(durable), 500), before: spare(cursor) }),
);
