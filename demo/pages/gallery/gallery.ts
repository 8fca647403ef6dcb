import { showLook } from '../look.ts';
import { keysFor } from './keys.ts';
import { show } from './show.ts';
import { standStill } from './stand-still.ts';
import { states } from './states.ts';

/** The list of all states, and the one that the address asks for. `data-ready` tells when it is settled. */
const asked = new URLSearchParams(location.search);
const lang = asked.get('lang') === 'es' ? 'es' : 'en';
const root = document.documentElement;

// Who listens to a story rather than looks at a state wants time to go on.
if (asked.get('clock') !== 'real') standStill();

showLook(asked.get('look'));
root.dir = asked.get('dir') === 'rtl' ? 'rtl' : 'ltr';
const theme = asked.get('theme');
if (theme === 'light' || theme === 'dark' || theme === 'contrast') root.dataset['theme'] = theme;

list();
const name = asked.get('state');
const state = states.find((each) => each.name === name);

// What a state chooses in the settings must not be there in the next one.
if (!state?.stores) Object.defineProperty(globalThis, 'indexedDB', { value: undefined });

// A frame of another site cannot be made here: the page's own policy forbids one. What it would say of itself can.
if (state?.framed) globalThis.parent = { location: { origin: 'https://elsewhere.example' } } as Window;

if (state) {
  about(state.title, keysFor(state));
  await show(state, lang, theme === 'contrast' ? theme : 'auto');
} else if (name !== null) {
  unknown(name);
}
root.dataset['ready'] = 'true';

function list(): void {
  const nav = document.querySelector('#states');
  for (const group of new Set(states.map((each) => each.group))) {
    const heading = document.createElement('h2');
    heading.textContent = group;
    const items = document.createElement('ul');
    items.append(...states.filter((each) => each.group === group).map((each) => item(each.name, each.title)));
    nav?.append(heading, items);
  }
}

function item(name: string, title: string): HTMLLIElement {
  const link = document.createElement('a');
  const query = new URLSearchParams(asked);
  query.set('state', name);
  link.href = `?${query}`;
  link.dataset['state'] = name;
  link.textContent = title;
  if (asked.get('state') === name) link.setAttribute('aria-current', 'page');
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

function unknown(name: string): void {
  const sentence = document.createElement('p');
  sentence.id = 'unknown';
  sentence.textContent = `There is no state named “${name}”. These are all there are:`;
  document.querySelector('#states')?.before(sentence);
}

function about(title: string, keys: readonly (readonly [string, string])[]): void {
  const section = document.querySelector<HTMLElement>('#about');
  if (!section) return;
  section.hidden = false;
  document.title = `${title} – care-chat gallery`;
  for (const [id, text] of [
    ['about-title', title],
    ['about-text', 'Tab reaches each control; these keys work in addition.'],
  ] as const) {
    const element = document.getElementById(id);
    if (element) element.textContent = text;
  }
  for (const [key, does] of keys) {
    const row = document.createElement('tr');
    const head = document.createElement('th');
    const cell = document.createElement('td');
    head.scope = 'row';
    head.textContent = key;
    cell.textContent = does;
    row.append(head, cell);
    section.querySelector('tbody')?.append(row);
  }
}
