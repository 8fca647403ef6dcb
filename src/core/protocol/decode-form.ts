import { choice } from './decode-choice.ts';
import { either, oneOf, record, spare, type Decoder } from './decode-kit.ts';
import { allOf } from './decode-secure.ts';
import { caps, line, token } from './decode-text.ts';
import type { FormQuestion } from './form.ts';

const question = { name: token(caps.name), label: line(caps.label), hint: spare(line(caps.label)) };

const plain = record<Exclude<FormQuestion, { kind: 'choice' }>>({
  ...question,
  kind: oneOf('text', 'long-text', 'date', 'yes-no'),
});
const choosing = record<Extract<FormQuestion, { kind: 'choice' }>>({
  ...question,
  kind: oneOf('choice'),
  options: allOf(choice, 2, 12),
});
const fields = allOf<FormQuestion>(either(plain, choosing), 1, 6);

/** All of them known, each of a name of its own. */
export const formFields: Decoder<readonly FormQuestion[]> = (value) => {
  const list = fields(value);
  return new Set(list?.map(({ name }) => name)).size === list?.length ? list : undefined;
};
