import { assistant, capabilities, customer } from '../../../demo/pages/gallery/cast.ts';
import { createScriptedTransport, type ScriptedTransport } from '../../../src/adapters/transport/scripted.ts';
import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import type { Subject } from '../subject.ts';
import { isOwn, sentence } from '../words.ts';

/** Ours, as built for a script tag, on a transport that does what it is told. */
const firstMoment = Date.now() - 86_400_000;
/** So many events a task, as a socket gives them. */
const atOnce = 20;

let stored = 0;
let written = '';
let answers = 0;
const transport = withReplay(createScriptedTransport({ capabilities }));
const element = document.createElement('care-chat');
const fallback = document.createElement('a');
fallback.href = 'tel:+18005550142';
fallback.textContent = 'Call us';
element.append(fallback);
element.transport = transport;
document.body.append(element);
await customElements.whenDefined('care-chat');
await element.updateComplete;

function received(index: number): TransportEvent {
  const own = isOwn(index);
  return {
    type: 'message.received',
    id: `m${index}`,
    at: firstMoment + index * 7000,
    from: own ? customer : assistant,
    text: sentence(index),
    format: own ? 'plain' : 'markdown',
  };
}

/** What is stored is told before the line stands, as it comes over a wire: in many tasks. */
function withReplay(base: ScriptedTransport): ScriptedTransport {
  const connect = async (): Promise<void> => {
    base.emit({ type: 'connection.changed', state: 'connecting', attempt: 1 });
    base.emit({ type: 'capabilities.changed', capabilities });
    for (let index = 0; index < stored; index++) {
      base.emit(received(index));
      if (index % atOnce === atOnce - 1) await nextTask();
    }
    base.emit({ type: 'connection.changed', state: 'online', attempt: 1 });
    base.emit({ type: 'availability.updated', state: 'online' });
  };
  return Object.create(base, { connect: { value: connect } }) as ScriptedTransport;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

const find = <Found extends HTMLElement>(selector: string) =>
  element.shadowRoot?.querySelector<Found>(selector) ?? null;
const messages = () => element.shadowRoot?.querySelectorAll<HTMLElement>('.message') ?? [];

const subject: Subject = {
  store: (count) => (stored = count),
  launcher: () => find('.launcher') ?? undefined,
  field: () => find('#field'),
  hasFocus: () => element.shadowRoot?.activeElement?.id === 'field',
  drawn: () => messages().length,
  showsLast() {
    const log = find('#log');
    const last = [...messages()].at(-1)?.textContent ?? '';
    const isLast = stored === 0 || last.includes(sentence(stored - 1).slice(0, 12));
    return log !== null && isLast && log.scrollTop + log.clientHeight >= log.scrollHeight - 2;
  },
  append: (index) => transport.emit(received(index)),
  piece(text, isLast) {
    written += text;
    const id = `answer-${answers}`;
    const at = Date.now();
    transport.emit({ type: 'message.streamed', target: id, from: assistant, text, replace: false, at });
    if (!isLast) return;
    const whole = { from: assistant, text: written, format: 'markdown' } as const;
    transport.emit({ type: 'message.received', id, at, ...whole });
    answers += 1;
    written = '';
  },
  lastWords: () => [...messages()].at(-1)?.querySelector('.words')?.textContent ?? '',
  element: () => element,
};
window.bench = subject;
