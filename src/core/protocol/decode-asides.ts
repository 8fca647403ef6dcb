import { durableEvent, ending, id, instant, note, participant, team } from './decode-event-kit.ts';
import { listOf, oneOf, optional, spare, wholeFrom, type Decoder } from './decode-kit.ts';
import { formFields } from './decode-form.ts';
import { allOf, secureFields } from './decode-secure.ts';
import { caps, languageTag, token } from './decode-text.ts';
import { escalationOutcomes, escalationReasons } from './escalation.ts';
import type { DurableEvent } from './events.ts';
import { formEnds } from './form.ts';
import { secureEnds, secureKinds } from './secure.ts';
import { sharingEnds } from './sharing.ts';
import { fileKinds, fileRejections, uploadEnds } from './upload.ts';

/** A hundred megabytes: more is no document. */
const mostFileBytes = 104_857_600;
/** A list of which something is left. */
function someOf<T>(decode: Decoder<readonly T[]>): Decoder<readonly T[]> {
  return (value) => {
    const list = decode(value);
    return list && list.length > 0 ? list : undefined;
  };
}

/** What is asked for and agreed beside the words: files, details, forms, calls, more people. */
export const asides: readonly (readonly [string, Decoder<DurableEvent>])[] = [
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
  durableEvent('escalation.requested', {
    reason: spare(oneOf(...escalationReasons)),
    text: spare(note),
    by: optional(participant),
  }),
  durableEvent('escalation.answered', {
    outcome: oneOf(...escalationOutcomes),
    text: spare(note),
    lang: spare(languageTag),
  }),
  durableEvent('invitation.sent', { team, by: participant }),
  durableEvent('invitation.closed', { team }),
  durableEvent('callback.requested', { ending, from: instant, to: instant }),
  durableEvent('callback.cancelled', {}),
  durableEvent('note.left', {}),
  durableEvent('sharing.requested', { requestId: id, from: participant, expiresAt: instant }),
  durableEvent('sharing.started', { requestId: id, endsAt: instant }),
  durableEvent('sharing.closed', { requestId: id, reason: oneOf(...sharingEnds) }),
  durableEvent('suspension.started', { with: participant }),
  durableEvent('suspension.ended', { with: participant }),
];
