import { assistant, customer, maria } from './cast.ts';
import type { State } from './state.ts';
import { disputed, greeted, live, queued, sending } from './stories.ts';

/** Before a person is asked for: the button, the assistant, the way of the customer's own words. */
export const assistantStates: readonly State[] = [
  { name: 'closed', group: 'Launcher', title: 'Closed', closed: true, facts: () => [] },
  {
    name: 'offer',
    group: 'Launcher',
    title: 'Closed, and the page offers help',
    closed: true,
    facts: () => [],
    offers: (words) => words.offer,
  },
  {
    name: 'unread',
    group: 'Launcher',
    title: 'Closed, with new messages',
    closed: true,
    facts: (script, words) => [...live(script, words), script.says(maria, words.opened)],
  },
  {
    name: 'waiting-closed',
    group: 'Launcher',
    title: 'Closed, waiting for a person',
    closed: true,
    facts: (script, words) => queued(script, words, [3, 240]),
  },
  {
    name: 'panel-failed',
    group: 'Launcher',
    title: 'Open, and the panel does not come',
    fails: true,
    facts: () => [],
  },
  { name: 'first-open', group: 'Assistant', title: 'First open', facts: greeted },
  {
    name: 'typing',
    group: 'Assistant',
    title: 'The assistant is typing',
    facts: (script, words) => [
      ...greeted(script, words),
      script.says(customer, words.dispute),
      { type: 'typing.changed', from: assistant, on: true, ttlSeconds: 300 },
    ],
  },
  {
    name: 'streaming',
    group: 'Assistant',
    title: 'An answer is being written',
    facts: (script, words) => [
      ...greeted(script, words),
      script.says(customer, words.meanwhile),
      {
        type: 'message.streamed',
        target: 'streamed',
        from: assistant,
        text: words.partial,
        replace: true,
        at: script.stamp().at,
      },
    ],
  },
  {
    name: 'quick-replies',
    group: 'Assistant',
    title: 'Suggested replies',
    facts: (script, words) => [
      ...greeted(script, words),
      script.says(customer, words.dispute),
      script.says(assistant, words.whichCard, {
        choices: words.cards.map((label) => ({ label, value: label })),
      }),
    ],
  },
  {
    name: 'long-answer',
    group: 'Assistant',
    title: 'A long answer',
    facts: (script, words) => [
      ...greeted(script, words),
      script.says(customer, words.meanwhile),
      script.says(assistant, words.long),
    ],
  },
  {
    name: 'restored',
    group: 'Assistant',
    title: 'Back on the page, and the chat goes on',
    log: disputed,
    facts: () => [],
  },
  { name: 'answered', group: 'Assistant', title: 'A dispute, with its dates', facts: disputed },
  {
    name: 'menu',
    group: 'Assistant',
    title: 'More options',
    facts: disputed,
    acts: () => [{ do: 'press', id: 'more' }],
  },
  { name: 'sending', group: 'Delivery', title: 'On its way', facts: disputed, acts: sending('none') },
  {
    name: 'sending-slowly',
    group: 'Delivery',
    title: 'Still on its way',
    facts: disputed,
    acts: (words) => [...sending('none')(words), { do: 'pass', seconds: 3 }],
  },
  {
    name: 'answer-slow',
    group: 'Delivery',
    title: 'Sent, and no answer for a while',
    facts: (script, words) => [...disputed(script, words), script.says(customer, words.meanwhile)],
    acts: () => [{ do: 'pass', seconds: 15 }],
  },
  { name: 'sent', group: 'Delivery', title: 'Sent', facts: disputed, acts: sending('accepted') },
  { name: 'not-sent', group: 'Delivery', title: 'Not sent', facts: disputed, acts: sending('failed') },
  {
    name: 'unsure',
    group: 'Delivery',
    title: 'Not sure it arrived',
    facts: disputed,
    acts: sending('unknown'),
  },
  {
    name: 'empty-message',
    group: 'Delivery',
    title: 'Nothing written',
    facts: disputed,
    acts: () => [{ do: 'send', text: '', outcome: 'none' }],
  },
  {
    name: 'guard-stopped',
    group: 'Guard',
    title: 'A card number is held back',
    facts: disputed,
    acts: (words) => [{ do: 'send', text: words.cardNumber, outcome: 'none' }],
  },
  {
    name: 'guard-warned',
    group: 'Guard',
    title: 'It may be a card number',
    facts: disputed,
    acts: (words) => [{ do: 'send', text: words.orderNumber, outcome: 'none' }],
  },
  {
    name: 'inbound-warning',
    group: 'Guard',
    title: 'An agent asks for a code',
    facts: (script, words) => [...live(script, words), script.says(maria, words.asksForCode)],
  },
  {
    name: 'inbound-reported',
    group: 'Guard',
    title: 'The customer has reported it',
    facts: (script, words) => {
      const before = live(script, words);
      const asks = script.says(maria, words.asksForCode);
      const target = 'id' in asks ? asks.id : '';
      const reported = { type: 'message.reported', target, kind: 'otp' } as const;
      return [...before, asks, script.fact<'message.reported'>(reported)];
    },
  },
];
