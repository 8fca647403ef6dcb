import { assistant, leo, maria } from '../../demo/pages/gallery/cast.ts';
import type { DurableEvent, TransportEvent } from '../../src/core/protocol/events.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { nameOf, type CareChatHarness } from '../support/care-chat-harness.ts';

/** One thing that may happen on a random walk, by its name in the trace. */
export type Step = readonly [name: string, act: () => Promise<unknown>];

export interface Walk {
  readonly help: CareChatHarness;
  readonly random: () => number;
  /** Words that were not said before on this walk: they may be heard once. */
  words(): string;
  /** From here on the conversation may end. */
  readonly mayEnd: boolean;
}

/** Mulberry32: the same numbers in each run and each browser. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const keys = [
  'Tab',
  'Tab',
  'Shift+Tab',
  'Control+F6',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Enter',
  'Escape',
];
/** Buttons by their names in both languages, since the walk may change it. */
const buttons = [
  ['Talk to a person', 'Hablar con una persona'],
  ['Leave the line', 'Salir de la fila'],
  ['More options', 'Más opciones'],
  ['Stop', 'Detener'],
  ['Try again', 'Reintentar'],
  ['Check', 'Comprobar'],
  ['Send again', 'Enviar otra vez'],
  ['Edit', 'Editar'],
  ['Delete', 'Eliminar'],
  ['Report this message', 'Reportar este mensaje'],
  ['Back to the chat', 'Volver al chat'],
];
const rareButtons = [
  ['End chat', 'Terminar el chat'],
  ['Yes', 'No'],
  ['Español', 'English'],
  ['Settings', 'Ajustes'],
  ['Help with this chat', 'Ayuda con este chat'],
  ['Jump to latest', 'Ir al último'],
  ['Minimize', 'Minimizar'],
];

/** The customer lets go of the keys, and listens until something is said, or long enough. */
export async function listen(help: CareChatHarness): Promise<void> {
  const { length } = help.heard;
  const until = performance.now() + patience;
  await help.until(() => help.heard.length > length || performance.now() > until, 'something is said');
}
/** Longer than typing holds words back. */
const patience = 1800;

/** What the customer may do at this moment. */
export function gesturesOf({ help, random, words }: Walk): readonly Step[] {
  const use = (name: string): readonly Step[] =>
    help.maybe(name) ? [[`use ${name}`, () => help.use(name)]] : [];
  if (!help.isOpen) return [['open', () => help.open()]];
  if (help.find<HTMLDialogElement>('#confirm').open)
    return ['Keep chatting', 'Seguir en el chat', 'Stay in line', 'Seguir en la fila'].flatMap(use);
  const key = keys[Math.floor(random() * keys.length)] ?? 'Tab';
  // Merely gone to, not pressed: the next fact may take it away.
  const gone = [...help.messages.slice(-3), ...help.root.querySelectorAll<HTMLElement>('.content button')]
    .filter((one) => one.checkVisibility())
    .map((one): Step => [`focus ${nameOf(one)}`, async () => one.focus()]);
  const field = help.root.querySelector<HTMLTextAreaElement>('#field');
  const writing: readonly Step[] = field?.checkVisibility()
    ? [
        ['send', () => help.send(words())],
        ['type', async () => (field.focus(), help.type('a'))],
      ]
    : [];
  return [
    ...gone,
    ...writing,
    [`press ${key}`, () => help.press(key)],
    ...buttons.flat().flatMap(use),
    ...rareButtons
      .flat()
      .filter(() => random() < 0.5)
      .flatMap(use),
  ];
}

/** What the other side, the network or the system may do at this moment. */
export function factsOf(walk: Walk): readonly Step[] {
  const { help, random, words, mayEnd } = walk;
  const { script } = help;
  const choices = ['Yes', 'No'].map((label) => ({ label, value: label }));
  const happen = (name: string, ...events: readonly TransportEvent[]): Step => [
    name,
    async () => {
      for (const event of events) help.transport.emit(event);
      await help.element.updateComplete;
    },
  ];
  const fact = <Type extends DurableEvent['type']>(
    fields: Omit<Extract<DurableEvent, { type: Type }>, 'id' | 'at'> & { type: Type },
  ): Step => happen(fields.type, script.fact<Type>(fields));
  const author = random() < 0.5 ? assistant : maria;
  return [
    says(walk, () => script.says(author, words(), random() < 0.3 ? { choices } : {})),
    says(walk, () => script.says(assistant, `See [this](https://example.com/). ${words()}`)),
    says(walk, () => script.says(maria, `What is your PIN? ${words()}`)),
    ...streaming(walk),
    ...afterwards(walk),
    happen('typing', { type: 'typing.changed', from: author, on: random() < 0.5, ttlSeconds: 5 }),
    fact<'handoff.requested'>({ type: 'handoff.requested' }),
    fact<'handoff.queued'>({ type: 'handoff.queued' }),
    happen('figures', { type: 'queue.updated', position: 1 + Math.floor(random() * 5), waitSeconds: 60 }),
    fact<'handoff.cancelled'>({ type: 'handoff.cancelled' }),
    fact<'handoff.failed'>({ type: 'handoff.failed', reason: 'no-answer' }),
    happen('joined', script.joins(random() < 0.7 ? maria : leo)),
    happen('left', script.leaves(random() < 0.7 ? maria : leo)),
    fact<'transfer.started'>({ type: 'transfer.started', team: 'Fraud' }),
    fact<'transfer.failed'>({ type: 'transfer.failed', team: 'Fraud' }),
    fact<'case.opened'>({ type: 'case.opened', reference: 'DSP-1' }),
    happen('lost', { type: 'connection.changed', state: 'reconnecting', attempt: 3 }),
    happen('back', { type: 'connection.changed', state: 'online', attempt: 1 }),
    happen('gap', { type: 'gap.found', ...script.stamp() }),
    ...outbox(walk),
    ...(mayEnd ? [fact<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent' })] : []),
  ];
}

/** The last message that the other side has written, as long as it is as they wrote it. */
const lastInbound = new WeakMap<CareChatHarness, TransportEvent & { readonly id: string }>();

function says({ help }: Walk, make: () => TransportEvent): Step {
  return [
    'message',
    async () => {
      const event = make();
      if ('id' in event) lastInbound.set(help, event);
      help.transport.emit(event);
      await help.element.updateComplete;
    },
  ];
}

/** What may become of the last message: it comes again, or is changed, taken back, reported. */
function afterwards({ help, words }: Walk): readonly Step[] {
  const last = lastInbound.get(help);
  if (!last) return [];
  const { id: target } = last;
  const { script } = help;
  const emit = async (event: TransportEvent, isChange = false) => {
    if (isChange) lastInbound.delete(help);
    help.transport.emit(event);
    await help.element.updateComplete;
  };
  const corrected = { type: 'message.corrected', target, text: words() } as const;
  return [
    ['again', () => emit(last)],
    ['corrected', () => emit({ ...script.stamp(), ...corrected }, true)],
    ['retracted', () => emit({ ...script.stamp(), type: 'message.retracted', target }, true)],
    ['reported', () => emit({ ...script.stamp(), type: 'message.reported', target, kind: 'pin' })],
  ];
}

/** An answer that grows, and one that is whole. */
function streaming({ help, words }: Walk): readonly Step[] {
  const id = `s${help.transport.sent.length}`;
  const from = assistant;
  const emit = async (event: TransportEvent) => {
    help.transport.emit(event);
    await help.element.updateComplete;
  };
  const whole = () =>
    ({
      type: 'message.received',
      ...help.script.stamp(),
      id,
      from,
      text: words(),
      format: 'markdown',
    }) as const;
  return [
    ['stream', () => emit({ type: 'message.streamed', target: id, from, text: 'Well, ', replace: false })],
    ['whole', () => emit(whole())],
  ];
}

/** How the customer's own words fare. */
function outbox({ help, random }: Walk): readonly Step[] {
  const { transport, script } = help;
  const draft = transport.sent[Math.floor(random() * transport.sent.length)];
  const settle = (act: (localId: string) => void) => async () => {
    try {
      if (draft) act(draft.localId);
    } catch {
      // It is settled already.
    }
    await help.element.updateComplete;
  };
  const error = new TransportError('network', { retry: 'ask' });
  const from = { id: 'customer', role: 'customer' } as const;
  return [
    ['accepted', settle((localId) => transport.accept(localId))],
    ['refused', settle((localId) => transport.refuse(error, localId))],
    [
      'echo',
      settle((localId) => {
        const text = draft?.text ?? '';
        const stamp = script.stamp();
        transport.emit({ type: 'message.received', ...stamp, from, text, format: 'plain', localId });
      }),
    ],
  ];
}
