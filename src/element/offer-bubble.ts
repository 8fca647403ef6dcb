import { linkOf } from '../adapters/link-of.ts';
import { keyboardFocus, overlap } from '../adapters/page-focus.ts';
import { twoFrames } from '../adapters/two-frames.ts';
import type { CareChat } from './care-chat.ts';
import { offerStyles } from './offer.styles.ts';
import { offerWords } from './offer-words.ts';

export interface Bubble {
  readonly element: CareChat;
  /** Where button and panel stand; what is put at its end stands above them. */
  readonly corner: HTMLElement;
  readonly text: string;
  /** Aborted when the bubble is to go. */
  readonly end: AbortController;
}

/** When a control of the page may have got the focus, or come to rest where it is. */
const moments = ['focusin', 'keyup', 'scrollend'];

/** Shows the bubble until it is to go. The focus is moved only from one of its own buttons. */
export async function offerBubble(bubble: Bubble): Promise<void> {
  const { element, corner, text, end } = bubble;
  const { name, box, open, dismiss } = draw(bubble);
  const root = element.renderRoot as ShadowRoot;
  // A live region must be there before what is said.
  const said = made('div', '', 'announcer offered');
  said.ariaLive = 'polite';

  const goHome = (): void => {
    if (box.contains(root.activeElement)) home(element)?.focus();
  };
  open.addEventListener('click', () => {
    goHome();
    void element.open({ focus: true });
  });
  const goAway = (): void => {
    goHome();
    end.abort();
  };
  dismiss.addEventListener('click', goAway);
  watch(box, goAway, end.signal);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(offerStyles);
  root.adoptedStyleSheets.push(sheet);
  corner.append(said, box);
  said.lang = box.lang;
  void twoFrames().then(() => said.append(made('p', `${name}: ${text}`, '')));
  await new Promise((resolve) => end.signal.addEventListener('abort', resolve));
  await twoFrames();
  box.remove();
  said.remove();
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
}

function draw({ element, text }: Bubble) {
  const lang = element.pageLang();
  const words = offerWords(lang);
  const name = element.label ?? words.help;
  const box = made('div', '', 'card offer');
  const sentence = made('p', text, '');
  const open = made('button', words.open(name), 'yes');
  const dismiss = made('button', words.dismiss, '');
  sentence.id = 'offer';
  sentence.dir = 'auto';
  box.role = 'group';
  box.lang = lang;
  open.lang = dismiss.lang = words.lang;
  box.setAttribute('aria-labelledby', sentence.id);
  box.append(sentence, open, dismiss);
  return { name, box, open, dismiss };
}

/** Escape, wherever the focus is, and a focus that the bubble lies on. */
function watch(box: HTMLElement, goAway: () => void, signal: AbortSignal): void {
  // By then all is scrolled into view, and the button has gone up where it could.
  const look = (): void =>
    void twoFrames().then(() => {
      if (isInTheWay(box)) goAway();
    });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) goAway();
    },
    { signal },
  );
  for (const moment of moments) document.addEventListener(moment, look, { capture: true, signal });
  look();
}

function isInTheWay(box: HTMLElement): boolean {
  const focused = keyboardFocus();
  if (!focused || focused.getRootNode() === box.getRootNode()) return false;
  return overlap(box.getBoundingClientRect(), focused.getBoundingClientRect());
}

/** Where the customer opens Help: our button, or the page's own link. */
function home(element: CareChat): HTMLElement | null {
  return element.renderRoot.querySelector<HTMLElement>('.launcher') ?? linkOf(element);
}

function made<Tag extends 'div' | 'p' | 'button'>(
  tag: Tag,
  text: string,
  className: string,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), { textContent: text, className });
}
