export interface Growing {
  add(text: string): void;
}

/** Ten times a second. */
const everyMilliseconds = 100;

/**
 * The least that a growing answer costs: what is new is drawn ten times a second, only the last paragraph is read
 * again, and what stands before it is not touched.
 */
export function createGrowing(article: HTMLElement, drawn: () => void): Growing {
  let open = article.appendChild(document.createElement('p'));
  let text = '';
  let timer = 0;

  function draw(): void {
    timer = 0;
    const parts = text.split('\n\n');
    for (const part of parts.slice(0, -1)) {
      open.replaceChildren(...inlines(part));
      open = article.appendChild(document.createElement('p'));
    }
    text = parts.at(-1) ?? '';
    open.replaceChildren(...inlines(text));
    drawn();
  }

  return {
    add(piece) {
      text += piece;
      timer ||= window.setTimeout(draw, everyMilliseconds);
    },
  };
}

function inlines(text: string): readonly (Node | string)[] {
  return text.split(/\*\*([^*]+)\*\*/).map((part, index) => {
    if (index % 2 === 0) return part;
    const strong = document.createElement('strong');
    strong.textContent = part;
    return strong;
  });
}
