export interface Printable {
  readonly title: string;
  readonly lang: string;
  readonly styles: string;
  readonly content: Node;
}

/**
 * Prints this content and nothing of the page, from a frame that holds it as long as the printing lasts. Neither
 * the focus nor a screen reader comes there.
 */
export function printContent(place: ParentNode, { title, lang, styles, content }: Printable): void {
  const frame = document.createElement('iframe');
  frame.className = 'unseen';
  frame.title = title;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.addEventListener('load', () => print(frame), { once: true });
  place.append(frame);

  function print({ contentWindow: view, contentDocument: page }: HTMLIFrameElement): void {
    if (!view || !page) return;
    page.title = title;
    page.documentElement.lang = lang;
    page.body.append(page.importNode(content, true));
    // A sheet is of the window in which it was made; one in the markup would ask for a looser policy of the page.
    const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(styles);
    page.adoptedStyleSheets = [sheet];
    view.addEventListener('afterprint', () => frame.remove());
    view.print();
  }
}
