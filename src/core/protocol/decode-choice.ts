import { record, type Decoder } from './decode-kit.ts';
import { caps, line, token } from './decode-text.ts';
import type { Choice } from './message.ts';

export const choice: Decoder<Choice> = record<Choice>({ label: line(caps.label), value: token(caps.id) });
