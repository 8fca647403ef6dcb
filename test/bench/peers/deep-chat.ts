import type { Subject } from '../subject.ts';
import { isOwn, sentence } from '../words.ts';

/** The example of a peer. It has no launcher: to open it is to put it on the page. */
interface DeepChat extends HTMLElement {
  history: readonly { readonly role: string; readonly text: string }[];
  addMessage(message: { role: string; text: string; overwrite?: boolean }, isUpdate?: boolean): void;
}

const element = document.createElement('deep-chat') as DeepChat;
let growing = '';

function said(index: number): { role: string; text: string } {
  return { role: isOwn(index) ? 'user' : 'ai', text: sentence(index) };
}

const launcher = document.createElement('button');
launcher.textContent = 'Help';
launcher.addEventListener('click', () => {
  if (!element.isConnected) document.body.append(element);
});
document.body.append(launcher);
Object.assign(element, { demo: true });
// Its name is no literal, since it is there only where somebody has installed it.
const name = '/peer/deep-chat.js';
await import(/* @vite-ignore */ name);

const messages = () => element.shadowRoot?.querySelectorAll<HTMLElement>('.message-bubble') ?? [];
const field = () => element.shadowRoot?.querySelector<HTMLElement>('#text-input') ?? null;

const subject: Subject = {
  store: (count) => (element.history = Array.from({ length: count }, (_, index) => said(index))),
  launcher: () => launcher,
  field,
  // It never takes the focus; that it could is all that is waited for.
  hasFocus: () => field() !== null,
  drawn: () => messages().length,
  showsLast: () => messages().length > 0,
  append: (index) => element.addMessage(said(index)),
  piece(text, isLast) {
    growing += text;
    element.addMessage({ role: 'ai', text: growing, overwrite: growing !== text });
    if (isLast) growing = '';
  },
  lastWords: () => [...messages()].at(-1)?.textContent ?? '',
  element: () => element,
};
window.bench = subject;
