import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import { complaintForm } from '../../server/forms/complaint-form.ts';
import { assistant, type Script } from './cast.ts';
import type { State } from './state.ts';
import { greeted } from './stories.ts';
import type { Words } from './words.ts';

const requestId = 'complaint';

function asked(script: Script, words: Words, lang: string): readonly TransportEvent[] {
  const form = complaintForm[lang === 'es' ? 'es' : 'en'];
  return [
    ...greeted(script, words),
    script.fact<'form.requested'>({ type: 'form.requested', requestId, from: assistant, lang, ...form }),
  ];
}

/** Both days stand on the page in words, and are the same whenever one looks. */
function logged(script: Script, words: Words, lang: string): readonly TransportEvent[] {
  const [at, answerBy] = [Date.UTC(2026, 7, 21, 15), Date.UTC(2026, 8, 5, 15)];
  return [
    ...asked(script, words, lang),
    script.fact<'form.closed'>({ type: 'form.closed', requestId, reason: 'answered' }),
    { ...script.stamp(), ...{ type: 'complaint.logged', reference: 'CMP-2026-481516', at, answerBy } },
  ];
}

/** A formal complaint: its form, and where it stands. */
export const complaintStates: readonly State[] = [
  {
    name: 'complaint-form',
    group: 'Keeping',
    title: 'The form for a complaint',
    facts: asked,
    acts: () => [
      { do: 'await', id: 'open-form' },
      { do: 'press', id: 'open-form' },
      { do: 'await', id: 'question-form' },
    ],
  },
  {
    name: 'complaint',
    group: 'Keeping',
    title: 'A complaint in Your case',
    facts: logged,
    acts: () => [
      { do: 'press', id: 'more' },
      { do: 'await', id: 'open-case' },
      { do: 'press', id: 'open-case' },
      { do: 'await', id: 'case-complaint' },
    ],
  },
];
