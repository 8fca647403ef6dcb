import { expect } from '@open-wc/testing';
import { assistant, leo, maria } from '../../demo/pages/gallery/cast.ts';
import type { TransportEvent } from '../../src/core/protocol/events.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { press } from '../support/commands.ts';
import { CareChatHarness, nameOf } from '../support/care-chat-harness.ts';

const steps = 220;

/** Mulberry32: the same numbers in each run and each browser. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Whatever happens in whatever order: the other side never moves the focus from one living control to another,
 * and nothing ever loses it (accessibility.md 10, goal 9).
 */
describe('the focus on a walk of random steps', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });
  afterEach(() => help.remove());

  for (const seed of [1, 2]) {
    it(`is never lost, and moves by the customer's gestures only (seed ${seed})`, async function () {
      this.timeout(60_000);
      const random = seeded(seed);
      const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
      const trace: string[] = [];
      for (let step = 0; step < steps; step++) {
        if (random() < 0.35) {
          const [name, gesture] = pick(gesturesOf(help, random));
          trace.push(name);
          await gesture();
        } else {
          const held = help.root.activeElement;
          const [name, fact] = pick(factsOf(help, random));
          trace.push(name);
          await fact();
          const isAlive = held?.isConnected === true && held.checkVisibility();
          const isHeld = !isAlive || help.root.activeElement === held;
          expect(isHeld, `moved to ${help.focused} after ${trace.slice(-8).join(', ')}`).to.equal(true);
        }
        expect(help.focused, trace.slice(-8).join(', ')).not.to.equal('body');
      }
    });
  }
});

type Step = readonly [name: string, act: () => Promise<unknown>];

function gesturesOf(help: CareChatHarness, random: () => number): readonly Step[] {
  const use = (name: string): readonly Step[] =>
    help.maybe(name) ? [[`use ${name}`, () => help.use(name)]] : [];
  const keys = ['Tab', 'Shift+Tab', 'Control+F6', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape'];
  const key = keys[Math.floor(random() * keys.length)]!;
  if (!help.isOpen) return [['open', () => help.open()]];
  if (help.find<HTMLDialogElement>('#confirm').open) return use('Keep chatting');
  const onMessage: readonly Step[] = help.messages
    .slice(-3)
    .map((message) => ['focus a message', async () => message.focus()]);
  const controls = [...help.root.querySelectorAll<HTMLElement>('.content button')].filter((one) =>
    one.checkVisibility(),
  );
  // Merely gone to, not pressed: the next fact may take it away.
  const onControl: readonly Step[] = controls.map((one) => [`focus ${nameOf(one)}`, async () => one.focus()]);
  return [
    ...onControl,
    [`press ${key}`, () => press(key).then(() => help.settled())],
    ['send', () => help.send('Hello')],
    ...['Talk to a person', 'Leave the line', 'More options', 'Stop', 'Try again', 'Edit', 'Delete'].flatMap(
      use,
    ),
    ...['End chat', 'Yes', 'Español', 'Jump to latest', 'Minimize'].filter(() => random() < 0.5).flatMap(use),
    ...onMessage,
  ];
}

function factsOf(help: CareChatHarness, random: () => number): readonly Step[] {
  const { script, transport } = help;
  const draft = transport.sent[Math.floor(random() * transport.sent.length)];
  const settle = (act: (localId: string) => void) => async () => {
    try {
      if (draft) act(draft.localId);
    } catch {
      // It is settled already.
    }
    await help.settled();
  };
  const choices = ['Yes', 'No'].map((label) => ({ label, value: label }));
  const fact = (name: string, ...events: readonly TransportEvent[]): Step => [
    name,
    () => help.receive(...events),
  ];
  const streamed = { target: `s${transport.sent.length}`, from: assistant };
  return [
    ['message', () => help.says(random() < 0.5 ? assistant : maria, 'Some words.', { choices })],
    ['link', () => help.says(assistant, 'See [this](https://example.com/).')],
    fact('stream', { type: 'message.streamed', ...streamed, text: `Words ${random()}`, replace: true }),
    ['whole', () => help.receive(wholeOf(help, streamed.target))],
    fact('typing', { type: 'typing.changed', from: assistant, on: random() < 0.5, ttlSeconds: 5 }),
    fact('asked', script.fact<'handoff.requested'>({ type: 'handoff.requested' })),
    fact('queued', script.fact<'handoff.queued'>({ type: 'handoff.queued' })),
    fact('figures', { type: 'queue.updated', position: 1 + Math.floor(random() * 5), waitSeconds: 60 }),
    fact('cancelled', script.fact<'handoff.cancelled'>({ type: 'handoff.cancelled' })),
    fact('joined', script.joins(random() < 0.7 ? maria : leo)),
    fact('left', script.leaves(random() < 0.7 ? maria : leo)),
    fact('transfer', script.fact<'transfer.started'>({ type: 'transfer.started', team: 'Fraud' })),
    fact('case', script.fact<'case.opened'>({ type: 'case.opened', reference: 'DSP-1' })),
    fact('lost', { type: 'connection.changed', state: 'reconnecting', attempt: 3 }),
    fact('back', { type: 'connection.changed', state: 'online', attempt: 1 }),
    ['accepted', settle((localId) => transport.accept(localId))],
    [
      'refused',
      settle((localId) => transport.refuse(new TransportError('network', { retry: 'ask' }), localId)),
    ],
    ['echo', () => help.receive(...echoOf(help, draft?.localId))],
  ];
}

function wholeOf(help: CareChatHarness, target: string) {
  const stamp = { ...help.script.stamp(), id: target };
  return { type: 'message.received', ...stamp, from: assistant, text: 'Whole.', format: 'markdown' } as const;
}

/** The customer's own message, as the log gives it back. */
function echoOf(help: CareChatHarness, localId: string | undefined) {
  if (localId === undefined) return [];
  const from = { id: 'customer', role: 'customer' } as const;
  const text = 'Hello';
  return [
    { type: 'message.received', ...help.script.stamp(), from, text, format: 'plain', localId },
  ] as const;
}
