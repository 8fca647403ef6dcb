import { numberFrom, oneOf, record, spare, type Decoder, type Schema } from './decode-kit.ts';
import { caps, line, personName, token } from './decode-text.ts';
import type { DurableEvent, EphemeralEvent, Stamp, WireEvent } from './events.ts';
import { participantRoles, type Participant } from './participant.ts';

/** What the decoders of events are made of. */

export const id = token(caps.id);
export const cursor = token(caps.cursor);
/** Milliseconds that a Date can hold, from 1970 on. */
export const instant = numberFrom(0, 8.64e15);
/** A team's name, or a file's. */
export const team = line(caps.name);
export const note = line(caps.note);
export const participant: Decoder<Participant> = record<Participant>({
  id,
  role: oneOf(...participantRoles),
  name: spare(personName),
  team: spare(team),
});

/** The last digits of a number that the customer knows: what could be dialled is refused. */
export const ending: Decoder<string> = (value) =>
  typeof value === 'string' && /^\d{2,4}$/.test(value) ? value : undefined;
const stamp = { id, at: instant, cursor: spare(cursor), previous: spare(cursor) };

type Of<Type extends WireEvent['type']> = Extract<WireEvent, { type: Type }>;
type Shared = keyof Stamp | 'type';

/** A durable event: the fields that all have, and these. */
export function durableEvent<Type extends DurableEvent['type']>(
  type: Type,
  fields: Schema<Omit<Of<Type>, Shared>>,
): [string, Decoder<Of<Type>>] {
  // That the two parts make the whole is more than the compiler can work out for a type it does not know yet.
  const schema = { ...stamp, type: oneOf(type), ...fields } as unknown as Schema<Of<Type>>;
  return [type, record(schema)];
}

export function ephemeralEvent<Type extends EphemeralEvent['type']>(
  type: Type,
  fields: Schema<Omit<Of<Type>, 'type'>>,
): [string, Decoder<Of<Type>>] {
  const schema = { type: oneOf(type), ...fields } as unknown as Schema<Of<Type>>;
  return [type, record(schema)];
}
