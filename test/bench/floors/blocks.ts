import { isOwn, sentence } from '../words.ts';
import type { Subject } from '../subject.ts';
import { createGrowing, type Growing } from './growing.ts';

/**
 * The least that a conversation of any length costs: messages in blocks of fifty, each contained, the end pinned,
 * the newest block first and the others while nothing else is to be done. By hand, without any library.
 */
const size = 50;
const root = document.createElement('floor-blocks').attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(`section { position: fixed; inset: auto 1em 1em auto; inline-size: 22em; block-size: 30em;
  display: flex; flex-direction: column; background: Canvas } section[hidden] { display: none }
  .log { flex: 1; overflow-y: auto } .block { contain: layout style } p { margin: 0.5em } h4 { margin: 0 }`);
root.adoptedStyleSheets = [sheet];
const launcher = make('button', 'Help');
const panel = make('section');
const log = make('div');
const field = document.createElement('textarea');
log.className = 'log';
panel.hidden = true;
panel.append(log, field);
root.append(panel, launcher);
document.body.append(root.host);

let stored = 0;
let count = 0;
let growing: Growing | undefined;

launcher.addEventListener('click', () => {
  panel.hidden = !panel.hidden;
  if (panel.hidden) return;
  if (count === 0 && stored > 0) restore();
  log.scrollTop = log.scrollHeight;
  field.focus();
});

function make(name: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function message(index: number, text = sentence(index)): HTMLElement {
  const article = make('article');
  article.tabIndex = -1;
  article.append(make('h4', isOwn(index) ? 'You' : 'Assistant'), make('p', text));
  return article;
}

function block(from: number, to: number): HTMLElement {
  const one = make('div');
  one.className = 'block';
  for (let index = from; index < to; index++) one.append(message(index));
  return one;
}

function restore(): void {
  count = stored;
  let from = Math.max(0, count - size);
  log.append(block(from, count));
  const earlier = (): void => {
    if (from === 0) return;
    const to = from;
    from = Math.max(0, from - size);
    log.prepend(block(from, to));
    log.scrollTop = log.scrollHeight;
    requestIdleCallback(earlier);
  };
  requestIdleCallback(earlier);
}

function append(article: HTMLElement): void {
  if (count % size === 0 || !log.lastElementChild) log.append(block(0, 0));
  log.lastElementChild?.append(article);
  count += 1;
  log.scrollTop = log.scrollHeight;
}

const subject: Subject = {
  store: (messages) => (stored = messages),
  launcher: () => launcher,
  field: () => field,
  hasFocus: () => root.activeElement === field,
  drawn: () => root.querySelectorAll('article').length,
  showsLast: () => log.scrollTop + log.clientHeight >= log.scrollHeight - 2,
  append: (index) => append(message(index)),
  piece(text, isLast) {
    if (!growing) {
      const article = message(1, '');
      append(article);
      growing = createGrowing(article, () => (log.scrollTop = log.scrollHeight));
    }
    growing.add(text);
    if (isLast) growing = undefined;
  },
  lastWords: () => log.lastElementChild?.lastElementChild?.textContent ?? '',
  element: () => root.host as HTMLElement,
};
window.bench = subject;
