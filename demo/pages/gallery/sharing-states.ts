import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import { assistant, customer, maria, type Script } from './cast.ts';
import type { Act, State } from './state.ts';
import { cased } from './stories.ts';
import type { Words } from './words.ts';

const requestId = 'page';
/** Late today or tomorrow, so that it reads the same at each hour. */
const late = (): number => new Date().setHours(23, 59, 0, 0);

function asked(script: Script, words: Words): readonly TransportEvent[] {
  return [
    ...cased(script, words),
    script.fact<'sharing.requested'>({
      ...{ type: 'sharing.requested', requestId, from: maria, expiresAt: late() },
    }),
  ];
}

const question: readonly Act[] = [
  { do: 'await', id: 'answer-sharing' },
  { do: 'press', id: 'answer-sharing' },
];

/** A page that an agent wants to see, and a pause with an agent. */
export const sharingStates: readonly State[] = [
  {
    name: 'sharing-asked',
    group: 'Live agent',
    title: 'An agent asks to see the page',
    facts: asked,
    awaits: 'answer-sharing',
  },
  {
    name: 'sharing-question',
    group: 'Live agent',
    title: 'Whether to share the page',
    facts: asked,
    acts: () => question,
  },
  {
    name: 'sharing-seen',
    group: 'Live agent',
    title: 'An agent sees the page',
    facts: asked,
    acts: () => [
      ...question,
      { do: 'press', id: 'start-sharing' },
      {
        do: 'happen',
        make: (script) =>
          script.fact<'sharing.started'>({ type: 'sharing.started', requestId, endsAt: late() }),
      },
      { do: 'await', id: 'stop-sharing' },
    ],
  },
  {
    name: 'paused',
    group: 'Live agent',
    title: 'Paused with the agent',
    awaits: 'resume-agent',
    facts: (script, words) => [
      ...cased(script, words),
      script.fact<'suspension.started'>({ type: 'suspension.started', with: maria }),
      script.says(customer, words.meanwhile),
      script.says(assistant, words.meanwhileAnswer),
      script.says(maria, words.decision),
    ],
  },
];
