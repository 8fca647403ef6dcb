import { createPageLanguage } from '../page-language.ts';
import { connectThemeButton, setAddressParameter } from '../theme.ts';
import { fetchBuild, type Build } from './build.ts';
import { choicesFrom, isUsable, written } from './choices.ts';
import { notesFor } from './notes.ts';
import { createSnippetList } from './show-snippets.ts';
import { snippetsFor } from './snippets.ts';
import { spanish } from './spanish.ts';
import { wordsIn, type Words } from './words.ts';

/** The page that writes the snippets. What is chosen stands in its address: a link carries it, and nothing keeps it. */
const find = <Wanted extends Element>(selector: string): Wanted => {
  const found = document.querySelector<Wanted>(selector);
  if (!found) throw new Error(`embed.html has no ${selector}`);
  return found;
};

const form = find<HTMLFormElement>('#choices');
const said = find<HTMLElement>('#said');
const say = (text: string): void => {
  // A new node is told again, also where the words are the same.
  said.replaceChildren(Object.assign(document.createElement('span'), { textContent: text }));
};
const list = createSnippetList(find('#snippet-list'), say);
const language = createPageLanguage(spanish, () => void show());
const build = fetchBuild().catch(() => undefined);

connectThemeButton(find('button#theme'));
fillIn(new URLSearchParams(location.search));
language.connect(find('button#language'));
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', () => void show());
form.addEventListener('change', ({ target }) => void changed(target));
await show();

async function changed(target: EventTarget | null): Promise<void> {
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
    const isOff = target instanceof HTMLInputElement && target.type === 'checkbox' && !target.checked;
    setAddressParameter(target.name, isOff ? 'off' : target.value);
  }
  const count = await show();
  if (count > 0) say(wordsIn(language.now).updated(count));
}

/** How many snippets there are. */
async function show(): Promise<number> {
  const words = wordsIn(language.now);
  showFitting();
  showErrors(words);
  const known = await build;
  if (!known) return showUnbuilt(words);
  return showSnippets(known, words);
}

async function showSnippets(known: Build, words: Words): Promise<number> {
  const data = new FormData(form);
  const choices = choicesFrom((name) => {
    const value = name === 'types' ? (data.get(name) ?? 'off') : data.get(name);
    return typeof value === 'string' ? value : null;
  });
  const snippets = await snippetsFor(choices, known);
  list.show(snippets, words);
  showNotes(notesFor(choices).map((name) => words.notes[name]));
  return snippets.length;
}

function showUnbuilt(words: Words): number {
  showNotes([words.unbuilt]);
  return 0;
}

function showNotes(notes: readonly string[]): void {
  const lines = notes.map((note) => Object.assign(document.createElement('li'), { textContent: note }));
  find('#notes').replaceChildren(...lines);
}

function fillIn(address: URLSearchParams): void {
  for (const [name, value] of Object.entries(written)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = address.get(name) ?? value;
  }
  for (const field of form.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')) {
    const asked = address.get(field.name);
    if (field.type === 'checkbox') field.checked = asked !== 'off';
    else if (asked === field.value) field.checked = true;
  }
  find<HTMLSelectElement>('#language-of-help').value = address.get('language') ?? '';
}

/** Only what is of use for what has been chosen before it. */
function showFitting(): void {
  const data = new FormData(form);
  for (const name of ['way', 'backend', 'policy'] as const) {
    for (const part of form.querySelectorAll<HTMLElement>(`[data-for-${name}]`)) {
      const fits = part.getAttribute(`data-for-${name}`)?.split(' ') ?? [];
      part.hidden = !fits.some((value) => value === data.get(name));
    }
  }
}

function showErrors({ errors, path }: Words): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('input[aria-describedby]')) {
    const place = document.getElementById(`${field.id}-error`);
    const isWrong = place !== null && !isUsable(field.name, field.value);
    if (isWrong) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
    place?.replaceChildren(isWrong ? (errors[field.name] ?? path) : '');
  }
}
