import { copyText } from '../copy-text.ts';
import { wordsFor } from './language.ts';

/** Copies the code that a button names, and says so where a screen reader hears it. */
export function connectCopyButtons(): void {
  const said = document.querySelector('#copied');
  for (const button of document.querySelectorAll<HTMLElement>('[data-copies]')) {
    button.addEventListener('click', () => {
      const code = document.getElementById(button.dataset.copies ?? '');
      void copyText(code?.textContent ?? '').then((done) => {
        const line = document.createElement('span');
        line.textContent = wordsFor(done ? 'copied' : 'not-copied');
        said?.replaceChildren(line);
        button.firstElementChild?.replaceChildren(line.textContent);
      });
    });
  }
}
