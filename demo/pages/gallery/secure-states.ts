import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import { maria, type Script } from './cast.ts';
import type { Act, State } from './state.ts';
import { cased } from './stories.ts';
import type { Words } from './words.ts';

const requestId = 'details';

function asked(script: Script, words: Words, lang: string): readonly TransportEvent[] {
  // Tomorrow, so that it is never soon.
  const expiresAt = new Date().setHours(47, 59, 0, 0);
  const [label, ...cards] = words.secureChoice;
  return [
    ...cased(script, words),
    script.fact<'secure.requested'>({
      ...{ type: 'secure.requested', requestId, from: maria, purpose: words.securePurpose, lang, expiresAt },
      fields: [
        { name: 'card', kind: 'last-four' },
        { name: 'zip', kind: 'zip' },
        { name: 'holder', kind: 'choice', label, options: cards.map((one) => ({ label: one, value: one })) },
      ],
    }),
  ];
}

const closed =
  (reason: 'provided' | 'expired') =>
  (script: Script, words: Words, lang: string): readonly TransportEvent[] => [
    ...asked(script, words, lang),
    script.fact<'secure.closed'>({
      ...{ type: 'secure.closed', requestId, reason },
      ...(reason === 'provided' && { kinds: ['last-four', 'zip'] }),
    }),
  ];

const open: readonly Act[] = [
  { do: 'await', id: 'open-secure' },
  { do: 'press', id: 'open-secure' },
  { do: 'await', id: 'secure-form' },
];

function formSent(script: Script, words: Words, lang: string): readonly TransportEvent[] {
  const [same, street, since] = words.formQuestions;
  return [
    ...cased(script, words),
    script.fact<'form.requested'>({
      ...{ type: 'form.requested', requestId: 'form', from: maria, purpose: words.formPurpose, lang },
      fields: [
        { name: 'same', kind: 'yes-no', label: same },
        { name: 'street', kind: 'text', label: street },
        { name: 'since', kind: 'date', label: since },
      ],
    }),
  ];
}

/** From the request for details to what became of it. */
export const secureStates: readonly State[] = [
  {
    name: 'form',
    group: 'Details',
    title: 'A form in the chat',
    facts: formSent,
    acts: () => [
      { do: 'await', id: 'open-form' },
      { do: 'press', id: 'open-form' },
      { do: 'await', id: 'question-form' },
    ],
  },
  {
    name: 'secure-prompt',
    group: 'Details',
    title: 'Details are asked for',
    facts: asked,
    acts: () => [{ do: 'await', id: 'open-secure' }],
  },
  { name: 'secure-open', group: 'Details', title: 'The form for details', facts: asked, acts: () => open },
  {
    name: 'secure-framed',
    group: 'Details',
    title: 'No field where another site has the page in a frame',
    framed: true,
    facts: asked,
    acts: () => [
      { do: 'await', id: 'open-secure' },
      { do: 'press', id: 'open-secure' },
      { do: 'await', id: 'decline-secure' },
    ],
  },
  {
    name: 'secure-errors',
    group: 'Details',
    title: 'Answers need a change',
    facts: asked,
    acts: () => [
      ...open,
      { do: 'fill', id: 'page-first', text: '4111 1111 1111 1111' },
      { do: 'press', id: 'submit-form' },
      { do: 'await', id: 'problems' },
    ],
  },
  {
    name: 'secure-provided',
    group: 'Details',
    title: 'Details were given',
    facts: closed('provided'),
  },
  {
    name: 'secure-prompt-expired',
    group: 'Details',
    title: 'The time to answer is over',
    facts: closed('expired'),
    acts: () => [{ do: 'await', id: 'renew-secure' }],
  },
];
