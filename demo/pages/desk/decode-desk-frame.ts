import {
  byType,
  door,
  either,
  listOf,
  numberFrom,
  oneOf,
  record,
  spare,
  truth,
  wholeFrom,
  type Decoder,
  type Schema,
} from '../../../src/core/protocol/decode-kit.ts';
import { caps, languageTag, line, personName, token, words } from '../../../src/core/protocol/decode-text.ts';
import { decodeEvent } from '../../../src/core/protocol/decode.ts';
import { escalationReasons, type EscalationWish } from '../../../src/core/protocol/escalation.ts';
import { participantRoles, type Participant } from '../../../src/core/protocol/participant.ts';
import {
  refusalReasons,
  type ContactRequest,
  type DeskServerFrame,
  type Invitation,
  type Waiting,
} from '../../server/desk-frames.ts';

type Of<Type extends DeskServerFrame['type']> = Extract<DeskServerFrame, { type: Type }>;

const conversation = token(caps.id);
const team = line(caps.name);
const mostShown = 500;
const instant = numberFrom(0, 8.64e15);

const participant: Decoder<Participant> = record<Participant>({
  id: token(caps.id),
  role: oneOf(...participantRoles),
  name: spare(personName),
  team: spare(team),
});

const brief: Decoder<Waiting['brief']> = listOf(
  record<Waiting['brief'][number]>({ label: line(caps.label), value: line(caps.note) }),
  20,
);

const waiting: Decoder<Waiting> = record<Waiting>({
  conversation,
  team,
  lang: languageTag,
  since: instant,
  position: wholeFrom(1, 100_000),
  brief,
  transfer: spare(
    record<NonNullable<Waiting['transfer']>>({ from: line(caps.name), reason: spare(line(caps.note)) }),
  ),
});

const invitation: Decoder<Invitation> = record<Invitation>({
  conversation,
  role: oneOf('agent', 'supervisor'),
  from: line(caps.name),
  since: instant,
  lang: languageTag,
  brief,
  reason: spare(line(caps.note)),
  wish: spare(
    record<EscalationWish>({ reason: spare(oneOf(...escalationReasons)), text: spare(line(caps.note)) }),
  ),
});

const contactRequest: Decoder<ContactRequest> = either(
  record<Extract<ContactRequest, { kind: 'callback' }>>({
    kind: oneOf('callback'),
    conversation,
    at: instant,
    ending: token(4),
    from: instant,
    to: instant,
  }),
  record<Extract<ContactRequest, { kind: 'message' }>>({
    kind: oneOf('message'),
    conversation,
    at: instant,
    text: words,
  }),
);

function frame<Type extends DeskServerFrame['type']>(
  type: Type,
  fields: Schema<Omit<Of<Type>, 'type'>>,
): [string, Decoder<DeskServerFrame>] {
  // That the two parts make the whole is more than the compiler can work out for a type it does not know yet.
  const schema = { type: oneOf(type), ...fields } as unknown as Schema<Of<Type>>;
  return [type, record(schema)];
}

/** One frame of the gateway to the desk, or `undefined` when it is none that we know. */
export const decodeDeskFrame: Decoder<DeskServerFrame> = door(
  byType(
    new Map([
      frame('welcome', { agent: participant, teams: listOf(team, 50) }),
      frame('queue', { waiting: listOf(waiting, mostShown) }),
      frame('invitations', { invitations: listOf(invitation, mostShown) }),
      frame('contact', { requests: listOf(contactRequest, mostShown) }),
      frame('assigned', {
        ...{ conversation, part: oneOf('lead', 'guest'), lang: languageTag, brief },
        events: listOf(decodeEvent, 10_000),
      }),
      frame('event', { conversation, event: decodeEvent }),
      frame('customer', { conversation, online: truth }),
      frame('released', {
        conversation,
        reason: oneOf('customer', 'agent', 'idle', 'expired', 'moved', 'unknown', 'transferred', 'left'),
      }),
      frame('refused', { conversation, reason: oneOf(...refusalReasons) }),
    ]),
  ),
);
