import { copyText } from '../copy-text.ts';
import type { Snippet, SnippetName } from './snippets.ts';
import type { Words } from './words.ts';

/** The list of snippets on screen. */
export interface SnippetList {
  show(snippets: readonly Snippet[], words: Words): void;
}

/**
 * Each snippet keeps its own card, so that whoever reads one or is about to copy it is not thrown out.
 *
 * @param say Told what was copied, for a screen reader.
 */
export function createSnippetList(list: HTMLElement, say: (text: string) => void): SnippetList {
  const cards = new Map<SnippetName, Card>();
  return {
    show(snippets, words) {
      const shown = snippets.map((snippet) => {
        const card = cards.get(snippet.name) ?? createCard(snippet.name, say);
        cards.set(snippet.name, card);
        card.show(snippet, words);
        return card.element;
      });
      const isSame =
        shown.length === list.children.length && shown.every((card, at) => card === list.children[at]);
      if (!isSame) list.replaceChildren(...shown);
    },
  };
}

interface Card {
  readonly element: HTMLElement;
  show(snippet: Snippet, words: Words): void;
}

function createCard(name: SnippetName, say: (text: string) => void): Card {
  const title = made('h3', 'snippet-title');
  title.id = `snippet-${name}`;
  const place = made('p', 'snippet-place figures');
  place.translate = false;
  const button = made('button', 'button button-outline');
  button.type = 'button';
  const code = made('code', '');
  code.translate = false;
  // Long ones scroll, and who has no pointer has to get there too.
  const box = made('pre', 'snippet-code', code);
  box.id = `${title.id}-code`;
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-labelledby', title.id);
  const head = made('div', 'snippet-head', made('div', '', title, place), button);
  let words: Words | undefined;
  button.addEventListener('click', () => {
    void copyText(code.textContent).then((done) => {
      if (!words) return;
      button.textContent = done ? words.copied : words.notCopied;
      say(done ? words.copiedName(title.textContent) : words.notCopied);
    });
  });
  return {
    element: made('li', 'snippet', head, box),
    show(snippet, next) {
      words = next;
      title.textContent = next.titles[name];
      place.textContent = snippet.place;
      place.hidden = snippet.place === '';
      if (code.textContent !== snippet.code) code.textContent = snippet.code;
      button.textContent = next.copy[name];
    },
  };
}

function made<Tag extends 'h3' | 'p' | 'button' | 'code' | 'pre' | 'div' | 'li'>(
  tag: Tag,
  className: string,
  ...parts: readonly Node[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...parts);
  return element;
}
