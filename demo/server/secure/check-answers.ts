import type { SecureField } from '../../../src/core/protocol/secure.ts';
import { demoCards, demoZip } from '../assistant/demo-account.ts';

/** Names of the fields whose answers do not match what the bank has. Tells nothing of an answer itself. */
export function wrongFields(
  fields: readonly SecureField[],
  values: Readonly<Record<string, string>>,
): readonly string[] {
  const given = new Map(Object.entries(values));
  return fields.filter((field) => !matches(field, given.get(field.name) ?? '')).map(({ name }) => name);
}

function matches(field: SecureField, value: string): boolean {
  switch (field.kind) {
    case 'last-four':
      return demoCards.some(({ lastFour }) => lastFour === value);
    case 'zip':
      return /^\d{5}(?:-\d{4})?$/.test(value) && value.startsWith(demoZip);
    case 'yes-no':
      return value === 'yes' || value === 'no';
    case 'choice':
      return field.options.some((option) => option.value === value);
  }
}
