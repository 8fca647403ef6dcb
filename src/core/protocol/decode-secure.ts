import { choice } from './decode-choice.ts';
import { listOf, oneOf, record, type Decoder, type Schema } from './decode-kit.ts';
import { caps, line, token } from './decode-text.ts';
import type { SecureField } from './secure.ts';

type Question<Kind extends SecureField['kind']> = Extract<SecureField, { kind: Kind; label: string }>;

const name = token(caps.name);
const label = line(caps.label);

/** These and no other: a field with a pattern or a label of its own asks for something that we do not know. */
function exactly<T extends object>(schema: Schema<T>): Decoder<T> {
  const decode = record<T>(schema);
  return (value) => {
    const decoded = decode(value);
    return decoded && Object.keys(value as object).length === Object.keys(decoded).length
      ? decoded
      : undefined;
  };
}

const kinds: readonly Decoder<SecureField>[] = [
  exactly<Exclude<SecureField, { label: string }>>({ name, kind: oneOf('last-four', 'zip') }),
  exactly<Question<'yes-no'>>({ name, kind: oneOf('yes-no'), label }),
  exactly<Question<'choice'>>({ name, kind: oneOf('choice'), label, options: allOf(choice, 2, 12) }),
];

/** A list of so many, each of which makes sense. */
export function allOf<T>(decode: Decoder<T>, least: number, most: number): Decoder<readonly T[]> {
  const some = listOf(decode, most);
  return (value) => {
    const list = some(value);
    return list && list.length >= least && list.length === (value as unknown[]).length ? list : undefined;
  };
}

function field(value: unknown): SecureField | undefined {
  return kinds.map((decode) => decode(value)).find((decoded) => decoded !== undefined);
}

const fields = allOf(field, 1, 4);

/** Each once: four digits asked for four times would be a card number. */
export const secureFields: Decoder<readonly SecureField[]> = (value) => {
  const list = fields(value);
  const isFirst = (one: SecureField, at: number): boolean =>
    list?.findIndex((other) => other.name === one.name || (other.kind === one.kind && !('label' in one))) ===
    at;
  return list?.every(isFirst) ? list : undefined;
};
