/** On which side of the page, in the page's own direction of reading. */
export type PageSide = 'start' | 'end';

/**
 * Takes room on one side of the page, and gives it back exactly.
 *
 * One adopted sheet narrows the root element by a padding on top of the page's own: nothing that the page has
 * set is written to, so that nothing has to be remembered, and the strictest `style-src` has no say. What the
 * page has fixed, or made as wide as the window, does not follow; for that the sheet tells the page how much is
 * taken, in `--care-chat-dock-start` and `--care-chat-dock-end`.
 */
export class PageRoom {
  readonly #sheet = new CSSStyleSheet();
  #taken = '';

  /** Takes so many pixels. False where the page does not make way, and then nothing is taken. */
  take(side: PageSide, pixels: number): boolean {
    const wanted = `${side} ${pixels}`;
    if (wanted === this.#taken) return true;
    this.giveBack();
    const before = overhang();
    const padding = (): string =>
      getComputedStyle(document.documentElement).getPropertyValue(`padding-inline-${side}`);
    const own = padding();
    this.#sheet.replaceSync(`:root {
      --care-chat-dock-${side}: ${pixels}px;
      box-sizing: border-box !important;
      padding-inline-${side}: calc(${own} + ${pixels}px) !important;
    }`);
    document.adoptedStyleSheets.push(this.#sheet);
    this.#taken = wanted;
    const makesWay = padding() !== own && overhang() <= before + 1;
    if (!makesWay) this.giveBack();
    return makesWay;
  }

  giveBack(): void {
    if (this.#taken === '') return;
    this.#taken = '';
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}

/** By how much the page is wider than it has room for: that part would lie beneath us, or off the screen. */
function overhang(): number {
  const { body, documentElement } = document;
  return Math.max(
    body.scrollWidth - body.clientWidth,
    documentElement.scrollWidth - documentElement.clientWidth,
  );
}
