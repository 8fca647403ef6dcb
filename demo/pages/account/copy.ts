import { wordsFor } from './language.ts';

/** Copies the code that a button names, and says so where a screen reader hears it. */
export function connectCopyButtons(): void {
  const said = document.querySelector('#copied');
  for (const button of document.querySelectorAll<HTMLElement>('[data-copies]')) {
    button.addEventListener('click', () => {
      const code = document.getElementById(button.dataset.copies ?? '');
      void copy(code?.textContent ?? '').then((done) => {
        const line = document.createElement('span');
        line.textContent = wordsFor(done ? 'copied' : 'not-copied');
        said?.replaceChildren(line);
        button.firstElementChild?.replaceChildren(line.textContent);
      });
    });
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or a page that is not secure: the code stands there to be selected.
    return false;
  }
}
