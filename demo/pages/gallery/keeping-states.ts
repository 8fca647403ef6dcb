import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import { maria, type Script } from './cast.ts';
import type { Act, State } from './state.ts';
import { cased } from './stories.ts';
import type { Words } from './words.ts';

const pressed = (...ids: readonly string[]): readonly Act[] =>
  ids.flatMap((id): readonly Act[] => [
    { do: 'await', id },
    { do: 'press', id },
  ]);

/** Up to a summary that Maria has written while the chat goes on. */
function summarized(script: Script, words: Words): readonly TransportEvent[] {
  const { summary: text, nextStep, expected } = words;
  return [
    ...cased(script, words),
    { ...script.stamp(), ...{ type: 'summary.written', id: 'summary', by: maria, text, nextStep, expected } },
  ];
}

/** What a customer keeps of a conversation, in place of it. */
export const keepingStates: readonly State[] = [
  {
    name: 'transcript',
    group: 'Keeping',
    title: 'The ways to save the chat',
    facts: cased,
    acts: () => [...pressed('more', 'open-save'), { do: 'await', id: 'save' }],
  },
  {
    name: 'case-open',
    group: 'Keeping',
    title: 'The page with the case and its summary',
    facts: summarized,
    acts: () => [...pressed('check-summary'), { do: 'await', id: 'case' }],
  },
  {
    name: 'summary-corrected',
    group: 'Keeping',
    title: 'The summary is corrected',
    facts: (script, words) => [
      ...summarized(script, words),
      script.fact<'summary.answered'>({
        ...{ type: 'summary.answered', target: 'summary', answer: 'wrong', text: words.correction },
      }),
    ],
    acts: () => [...pressed('more', 'open-case'), { do: 'await', id: 'case' }],
  },
];

/** The same pinned above a conversation that goes on. */
export const summaryStates: readonly State[] = [
  {
    name: 'summary',
    group: 'Time',
    title: 'A summary to check, during the chat',
    facts: summarized,
    acts: () => [{ do: 'await', id: 'check-summary' }],
  },
];
