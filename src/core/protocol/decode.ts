import { accommodations } from './accommodations.ts';
import { ratedRoles, summaryAnswers } from './closing.ts';
import { concerns } from './concern.ts';
import { availabilityStates, type CallbackNumber, type CallbackSlot } from './contact.ts';
import type { DurableEvent, EphemeralEvent, WireEvent } from './events.ts';
import { asides } from './decode-asides.ts';
import { choice } from './decode-choice.ts';
import {
  cursor,
  durableEvent,
  ending,
  ephemeralEvent,
  id,
  instant,
  note,
  participant,
  team,
} from './decode-event-kit.ts';
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
} from './decode-kit.ts';
import { caps, languageTag, line, words } from './decode-text.ts';
import { limitKinds } from './limit.ts';
import type { Accepted } from './message.ts';
import type { HistoryPage } from './transport.ts';

/**
 * The only door for what comes over the wire: unknown in, a frozen record of a known shape out.
 *
 * What is not understood is refused as a whole and never thrown; a refused event does not stop the next one.
 * A participant whose role is not on the list refuses the event, since a line must never look as if the
 * system had spoken (security.md, threat 7).
 */

/** Up to a week; more is no forecast. */
const wait = numberFrom(0, 604_800);

const callbackNumber: Decoder<CallbackNumber> = record<CallbackNumber>({ id, ending });
const callbackSlot: Decoder<CallbackSlot> = record<CallbackSlot>({ id, from: instant, to: instant });

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
  durableEvent('message.translated', { target: id, text: words, lang: languageTag }),
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
  durableEvent('complaint.logged', { reference: line(caps.label), answerBy: instant }),
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
  ...asides,
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
