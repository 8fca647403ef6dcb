import { emptyConversation, type Conversation } from '../../../src/core/conversation/conversation.ts';
import { entriesOf } from '../../../src/core/conversation/select.ts';
import { concernAbout } from '../../../src/core/guard/concern.ts';
import type { Concern } from '../../../src/core/protocol/concern.ts';
import type { EndReason } from '../../../src/core/protocol/events.ts';
import { isPerson, type Participant } from '../../../src/core/protocol/participant.ts';
import type { ContactRequest, DeskServerFrame, Invitation, Part, Waiting } from '../../server/desk-frames.ts';

/** Who sits at the desk, and for whom. */
export interface Duty {
  readonly name: string;
  readonly team: string;
  /** BCP 47 tags of the languages that the agent writes. */
  readonly langs: readonly string[];
  /** Joins talks where a customer asks for one. */
  readonly supervisor?: boolean;
}

/** `lost`: it broke or could not be had, and is being tried again. */
export type Line = 'connecting' | 'online' | 'lost';

/** Words of the agent that the log does not hold yet. Sent again when the line is back. */
export interface Unsent {
  readonly localId: string;
  readonly at: number;
  readonly text: string;
  readonly lang: string;
}

/** The customer has asked for one message at a time; or the words ask for what nobody at the bank may ask for. */
export type Caution = 'hurry' | Concern;

/** One customer whom this agent has accepted. */
export interface Held {
  readonly id: string;
  readonly part: Part;
  readonly brief: Waiting['brief'];
  readonly conversation: Conversation;
  /** False while the customer's connection is down. */
  readonly customerOnline: boolean;
  readonly unread: number;
  readonly draft: string;
  readonly unsent: readonly Unsent[];
  /** Why the agent has been asked to look once more before sending; the same words go out at the second press. */
  readonly caution: Caution | null;
  /** Why nothing can be written any more; null while it can. */
  readonly over: EndReason | 'lost' | null;
}

export interface Refusal {
  readonly conversation: string;
  readonly reason: Extract<DeskServerFrame, { type: 'refused' }>['reason'];
}

/** All that the desk shows. Lives in memory only: nothing of a conversation is stored. */
export interface Desk {
  /** Null until the agent has signed in. */
  readonly duty: Duty | null;
  /** As whom the gateway knows us; null until it has said so. */
  readonly agent: Participant | null;
  readonly teams: readonly string[];
  readonly line: Line;
  /** Null until the gateway has told the queue. */
  readonly waiting: readonly Waiting[] | null;
  /** The talks that this agent is asked to join. */
  readonly invitations: readonly Invitation[];
  /** Calls and messages that customers have asked for in place of waiting. Null until they are told. */
  readonly requests: readonly ContactRequest[] | null;
  /** Customers have no names on the wire: they are numbered in the order in which this desk met them. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly held: readonly Held[];
  /** Whose conversation is on screen. */
  readonly active: string | null;
  /** The customer whom the agent has asked for and not got yet. */
  readonly asked: string | null;
  readonly refusal: Refusal | null;
}

export const emptyDesk: Desk = {
  duty: null,
  agent: null,
  teams: [],
  line: 'connecting',
  waiting: null,
  invitations: [],
  requests: null,
  numbers: new Map(),
  held: [],
  active: null,
  asked: null,
  refusal: null,
};

export function emptyHeld(id: string, lang: string): Held {
  const conversation = emptyConversation(lang);
  return {
    id,
    part: 'lead',
    brief: [],
    // The gateway sends our own words back: there they get their place among the others.
    conversation: { ...conversation, capabilities: { ...conversation.capabilities, echo: true } },
    customerOnline: true,
    unread: 0,
    draft: '',
    unsent: [],
    caution: null,
    over: null,
  };
}

/** "Customer 3": how the desk names one whose name it does not know. */
export function customerName(desk: Desk, conversation: string): string {
  return `Customer ${desk.numbers.get(conversation) ?? '?'}`;
}

export function heldBy(desk: Desk, conversation: string): Held | undefined {
  return desk.held.find((one) => one.id === conversation);
}

export function activeOf(desk: Desk): Held | undefined {
  return desk.active === null ? undefined : heldBy(desk, desk.active);
}

/** The language to write in: the customer's where the agent writes it, else the agent's first. */
export function writingLanguage(desk: Desk, held: Held): string {
  const langs = desk.duty?.langs ?? [];
  const same = langs.find((lang) => held.conversation.lang.startsWith(lang));
  return same ?? langs[0] ?? 'en';
}

/** Why these words should be looked at once more. */
export function cautionAbout(held: Held, text: string): Caution | null {
  return concernAbout({ text }) ?? (isHurry(held) ? 'hurry' : null);
}

/** One message at a time is what the customer has asked for, and ours has no answer yet. */
function isHurry({ conversation, unsent }: Held): boolean {
  if (!conversation.shared.includes('slower-pace')) return false;
  const newest = [...entriesOf(conversation.timeline)].findLast((entry) => entry.kind === 'message');
  return unsent.length > 0 || (newest?.kind === 'message' && isPerson(newest.from));
}

/** What is done for the customer is done by the agent whose talk it is. */
export function mayLead(held: Held): boolean {
  return mayWrite(held) && held.part === 'lead';
}

/** Supervisors take nobody from the line. */
export function mayAccept({ agent }: Desk): boolean {
  return agent?.role !== 'supervisor';
}

/** Words said now would reach the customer. */
export function mayWrite(held: Held): boolean {
  return held.over === null && held.conversation.ended === null;
}
