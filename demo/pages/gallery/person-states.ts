import { customer, assistant, ben, leo, maria } from './cast.ts';
import type { State } from './state.ts';
import { cased, disputed, live, queued } from './stories.ts';

/** From the wish for a person on. */
export const personStates: readonly State[] = [
  {
    name: 'requested',
    group: 'Handoff',
    title: 'A person is asked for',
    awaits: 'contact',
    facts: (script, words) => [
      ...disputed(script, words),
      script.says(customer, words.person),
      script.fact<'handoff.requested'>({ type: 'handoff.requested' }),
    ],
  },
  {
    name: 'queued',
    group: 'Handoff',
    title: 'In line',
    awaits: 'contact',
    facts: (script, words) => queued(script, words, [3, 240]),
  },
  {
    name: 'queued-unknown',
    group: 'Handoff',
    title: 'In line, wait not known',
    awaits: 'contact',
    facts: (script, words) => queued(script, words, [3]),
  },
  {
    name: 'queued-assistant',
    group: 'Handoff',
    title: 'The assistant answers while waiting',
    awaits: 'contact',
    facts: (script, words) => [
      ...queued(script, words, [2, 180]),
      script.says(customer, words.meanwhile),
      script.says(assistant, words.meanwhileAnswer),
    ],
  },
  {
    name: 'next',
    group: 'Handoff',
    title: 'Next in line',
    awaits: 'contact',
    facts: (script, words) => queued(script, words, [1, 60]),
  },
  {
    name: 'handoff-failed',
    group: 'Handoff',
    title: 'Nobody is there',
    facts: (script, words) => [
      ...disputed(script, words),
      script.fact<'handoff.failed'>({ type: 'handoff.failed', reason: 'closed' }),
    ],
  },
  { name: 'live', group: 'Live agent', title: 'With a live agent', facts: live },
  {
    name: 'agent-typing',
    group: 'Live agent',
    title: 'The agent is typing',
    facts: (script, words) => [
      ...live(script, words),
      { type: 'typing.changed', from: maria, on: true, ttlSeconds: 300 },
    ],
  },
  { name: 'case', group: 'Live agent', title: 'A case is open', facts: cased },
  {
    name: 'supervisor',
    group: 'Live agent',
    title: 'A supervisor joined',
    facts: (script, words) => [...cased(script, words), script.joins(leo)],
  },
  {
    name: 'escalation-form',
    group: 'Live agent',
    title: 'Asking for a supervisor',
    facts: live,
    acts: () => [
      { do: 'press', id: 'more' },
      { do: 'press', id: 'open-escalation' },
      { do: 'await', id: 'escalation-page' },
    ],
  },
  {
    name: 'escalation-errors',
    group: 'Live agent',
    title: 'Asking for a supervisor, and not saying why',
    facts: live,
    acts: () => [
      { do: 'press', id: 'more' },
      { do: 'press', id: 'open-escalation' },
      { do: 'await', id: 'escalation-page' },
      { do: 'press', id: 'send-escalation' },
      { do: 'await', id: 'escalation-choose' },
    ],
  },
  {
    name: 'escalated',
    group: 'Live agent',
    title: 'A supervisor is asked for',
    awaits: 'escalation',
    facts: (script, words) => [
      ...live(script, words),
      script.fact<'escalation.requested'>({ type: 'escalation.requested', reason: 'not-solved' }),
    ],
  },
  {
    name: 'escalated-by-agent',
    group: 'Live agent',
    title: 'The agent asks a supervisor to join',
    awaits: 'escalation',
    facts: (script, words) => [
      ...live(script, words),
      script.fact<'escalation.requested'>({ type: 'escalation.requested', by: maria }),
    ],
  },
  {
    name: 'escalation-unavailable',
    group: 'Live agent',
    title: 'No supervisor is there',
    facts: (script, words) => [
      ...live(script, words),
      script.fact<'escalation.requested'>({ type: 'escalation.requested', reason: 'disagree' }),
      script.fact<'escalation.answered'>({ type: 'escalation.answered', outcome: 'unavailable' }),
    ],
  },
  {
    name: 'escalation-settled',
    group: 'Live agent',
    title: 'A supervisor has decided',
    facts: (script, words) => [
      ...live(script, words),
      script.fact<'escalation.requested'>({ type: 'escalation.requested', reason: 'not-solved' }),
      script.joins(leo),
      script.says(leo, words.decision),
      script.fact<'escalation.answered'>({
        type: 'escalation.answered',
        outcome: 'settled',
        text: words.decision,
      }),
      script.leaves(leo),
    ],
  },
  {
    name: 'invited',
    group: 'Live agent',
    title: 'A colleague is asked to join',
    awaits: 'escalation',
    facts: (script, words) => [
      ...live(script, words),
      script.fact<'invitation.sent'>({ type: 'invitation.sent', team: 'Rewards and travel', by: maria }),
    ],
  },
  {
    name: 'conference',
    group: 'Live agent',
    title: 'Two agents in one chat',
    facts: (script, words) => [...live(script, words), script.joins(ben), script.says(ben, words.travelDesk)],
  },
  {
    name: 'translated',
    group: 'Live agent',
    title: 'A message is translated',
    facts: (script, words, lang) => {
      const foreign = lang === 'es' ? 'en' : 'es';
      const said = script.says(maria, words.foreign, { lang: foreign });
      return [
        ...live(script, words),
        said,
        script.fact<'message.translated'>({
          ...{ type: 'message.translated', text: words.foreignMeans, lang },
          target: 'id' in said ? said.id : '',
        }),
        script.says(maria, words.foreignMore, { lang: foreign }),
      ];
    },
  },
  {
    name: 'transferring',
    group: 'Live agent',
    title: 'Transfer to another team',
    facts: (script, words) => [
      ...live(script, words),
      script.fact<'transfer.started'>({
        type: 'transfer.started',
        team: 'Fraud',
        reason: words.transferReason,
      }),
    ],
  },
  {
    name: 'transfer-failed',
    group: 'Live agent',
    title: 'The transfer did not work',
    facts: (script, words) => [
      ...live(script, words),
      script.fact<'transfer.started'>({ type: 'transfer.started', team: 'Fraud' }),
      script.fact<'transfer.failed'>({ type: 'transfer.failed', team: 'Fraud' }),
    ],
  },
];
