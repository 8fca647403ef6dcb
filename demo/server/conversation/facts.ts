import {
  escalationAfter,
  invitationAfter,
  type Escalation,
  type Invitation,
} from '../../../src/core/conversation/escalation.ts';
import { formAfter, type Form } from '../../../src/core/conversation/form.ts';
import { secureAfter, type Secure } from '../../../src/core/conversation/secure.ts';
import { presenceAfter, nobody, type Presence } from '../../../src/core/conversation/participants.ts';
import { sharingAfter, type PageSharing } from '../../../src/core/conversation/sharing.ts';
import { suspendedAfter } from '../../../src/core/conversation/suspension.ts';
import { uploadAfter, type Upload } from '../../../src/core/conversation/upload.ts';
import type { Accommodation } from '../../../src/core/protocol/accommodations.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { DurableEvent } from '../../../src/core/protocol/events.ts';
import type { FormName } from '../forms/form-names.ts';
import { dialogueAfter, noDialogue, type Dialogue } from './dialogue.ts';
import { langOf, type ConversationRecord, type Lang, type Note } from './record.ts';

/** Where the way to a person stands. `turn` counts the stays in the queue: the lock of each is its own. */
export type Line =
  | { readonly step: 'none'; readonly turn: number }
  | { readonly step: 'waiting'; readonly turn: number; readonly team: string }
  | { readonly step: 'served'; readonly turn: number; readonly agent: Participant };

/** All that the gateway must know of a conversation to act: worked out from its log, never stored. */
export interface ConversationFacts {
  readonly started: boolean;
  readonly ended: boolean;
  readonly lang: Lang;
  readonly line: Line;
  readonly dialogue: Dialogue;
  /** The latest request for files. */
  readonly upload?: Upload;
  /** The latest secure prompt, and how often its answers did not match. */
  readonly secure?: Secure;
  readonly secureTries: number;
  /** The latest request to see the customer's page. */
  readonly sharing?: PageSharing;
  readonly presence: Presence;
  /** The customer has paused with the people who are there; and how often they have. */
  readonly suspended: boolean;
  readonly suspensions: number;
  /** The latest form. */
  readonly form?: Form;
  /** The way to a supervisor, and how often one was asked for. */
  readonly escalation?: Escalation;
  readonly escalations: number;
  /** The colleague who is asked to join, and how often one was. */
  readonly invitation?: Invitation;
  readonly invitations: number;
  /** What for: no customer reads that. */
  readonly invitationReason?: string;
  /** Who is in the talk beside the agent whose it is. */
  readonly guests: readonly Participant[];
  /** How often each of all that ever were has joined, by id. */
  readonly joinings: ReadonlyMap<string, number>;
  /** Which of the bank's forms that is. */
  readonly formName?: FormName;
  /** The latest complaint. */
  readonly complaint?: Extract<DurableEvent, { readonly type: 'complaint.logged' }>;
  /** What the customer said last, newest last; at most three. */
  readonly lastLines: readonly string[];
  /** What the customer shares of how they like to chat. */
  readonly accommodations: readonly Accommodation[];
}

/** People at the bank's end in one talk: with the customer and the assistant they are more, and hard to follow. */
export const mostCompany = 4;

const atFirst: ConversationFacts = {
  started: false,
  ended: false,
  lang: 'en',
  line: { step: 'none', turn: 0 },
  secureTries: 0,
  presence: nobody,
  suspended: false,
  suspensions: 0,
  escalations: 0,
  invitations: 0,
  guests: [],
  joinings: new Map(),
  dialogue: noDialogue,
  lastLines: [],
  accommodations: [],
};

/**
 * What the customer says is for a person: the agent whose talk it is, or a guest who has stayed when they handed over;
 * unless they have paused with them.
 */
export function isWithPerson({ line, guests, suspended }: ConversationFacts): boolean {
  return !suspended && (line.step === 'served' || guests.length > 0);
}

export function factsOf(records: readonly ConversationRecord[]): ConversationFacts {
  return records.reduce(factsAfter, atFirst);
}

function factsAfter(facts: ConversationFacts, { event, note }: ConversationRecord): ConversationFacts {
  const upload = uploadAfter(facts.upload, event);
  const secure = secureAfter(facts.secure, event);
  const form = formAfter(facts.form, event);
  const sharing = sharingAfter(facts.sharing, event);
  const escalation = escalationAfter(facts.escalation, event);
  const invitation = invitationAfter(facts.invitation, event);
  const reason = event.type === 'invitation.sent' ? note?.reason : facts.invitationReason;
  const formName = note?.form ?? facts.formName;
  const complaint = event.type === 'complaint.logged' ? event : facts.complaint;
  return {
    started: true,
    ended: facts.ended || event.type === 'conversation.ended',
    lang: event.type === 'language.changed' ? langOf(event.lang) : (note?.lang ?? facts.lang),
    line: lineAfter(facts.line, event),
    ...(escalation && { escalation }),
    ...(invitation && { invitation }),
    escalations: facts.escalations + (event.type === 'escalation.requested' ? 1 : 0),
    invitations: facts.invitations + (event.type === 'invitation.sent' ? 1 : 0),
    ...(invitation && reason !== undefined && { invitationReason: reason }),
    guests: guestsAfter(facts.guests, event, note),
    joinings: joiningsAfter(facts.joinings, event, note),
    ...(upload && { upload }),
    ...(secure && { secure }),
    ...(form && { form }),
    ...(sharing && { sharing }),
    presence: presenceAfter(facts.presence, event),
    suspended: suspendedAfter(facts.suspended, event, facts.presence.present),
    suspensions: facts.suspensions + (event.type === 'suspension.started' ? 1 : 0),
    ...(formName !== undefined && { formName }),
    ...(complaint && { complaint }),
    secureTries: triesAfter(facts.secureTries, event, note),
    accommodations: event.type === 'accommodations.shared' ? event.accommodations : facts.accommodations,
    dialogue: note ? dialogueAfter(facts.dialogue, note) : facts.dialogue,
    lastLines:
      event.type === 'message.received' && event.from.role === 'customer'
        ? [...facts.lastLines.slice(-2), event.text]
        : facts.lastLines,
  };
}

/** Asked for anew since its time was over, a prompt gives no further guesses. */
function triesAfter(tries: number, event: DurableEvent, note: Note | undefined): number {
  if (event.type === 'secure.refused') return tries + 1;
  return event.type === 'secure.requested' && !note?.renewed ? 0 : tries;
}

function lineAfter(line: Line, event: DurableEvent): Line {
  switch (event.type) {
    case 'handoff.queued':
      return { step: 'waiting', turn: line.turn + 1, team: event.team ?? '' };
    case 'handoff.accepted':
      return { step: 'served', turn: line.turn, agent: event.agent };
    case 'participant.left':
      return line.step === 'served' && line.agent.id === event.participant.id
        ? { step: 'none', turn: line.turn }
        : line;
    case 'handoff.cancelled':
    case 'conversation.ended':
      return { step: 'none', turn: line.turn };
    default:
      return line;
  }
}

function guestsAfter(
  guests: readonly Participant[],
  event: DurableEvent,
  note: Note | undefined,
): readonly Participant[] {
  switch (event.type) {
    case 'participant.joined':
      return note?.guest ? [...guests, event.participant] : guests;
    case 'participant.left':
      return guests.filter(({ id }) => id !== event.participant.id);
    // Whose talk it is now was perhaps a guest of it until then.
    case 'handoff.accepted':
      return guests.filter(({ id }) => id !== event.agent.id);
    case 'conversation.ended':
      return [];
    default:
      return guests;
  }
}

function joiningsAfter(
  joinings: ReadonlyMap<string, number>,
  event: DurableEvent,
  note: Note | undefined,
): ReadonlyMap<string, number> {
  if (event.type !== 'participant.joined' || !note?.guest) return joinings;
  const { id } = event.participant;
  return new Map(joinings).set(id, (joinings.get(id) ?? 0) + 1);
}
