import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** On so small a window the panel covers the page, and says so: it is a real modal dialog then. */
const small = matchMedia('(max-width: 30rem), (max-height: 30rem)');
const paper = matchMedia('print');

export interface CoverOptions {
  readonly host: ReactiveControllerHost;
  readonly root: ShadowRoot;
  /** What moves: the panel's content, and the regions that speak, since what is outside of a modal is mute. */
  readonly content: HTMLElement;
  readonly voice: HTMLElement;
  isOpen(): boolean;
  /** The browser has closed the dialog of its own accord. */
  closed(): void;
}

/**
 * Moves the panel's content into a modal `<dialog>` and back when the window's size asks for it.
 *
 * A non-modal panel must not be a dialog (NVDA skips its content, Orca reads all of it again at each entry),
 * and a covering one must be: so there are two places, and one content that keeps its focus, its draft and
 * its place in the conversation (accessibility.md D1).
 */
export class CoverController implements ReactiveController {
  private readonly options: CoverOptions;
  private readonly abort = new AbortController();
  private isOnPaper = paper.matches;

  constructor(options: CoverOptions) {
    this.options = options;
    const { signal } = this.abort;
    small.addEventListener('change', () => options.host.requestUpdate(), { signal });
    // Not every engine tells of paper by its media query.
    for (const name of ['beforeprint', 'afterprint']) {
      addEventListener(name, () => this.print(name === 'beforeprint'), { signal });
    }
    paper.addEventListener('change', ({ matches }) => this.print(matches), { signal });
    for (const name of ['resize', 'scroll']) {
      visualViewport?.addEventListener(name, () => this.fitKeyboard(name === 'resize'), { signal });
    }
  }

  hostUpdated(): void {
    const { content, voice, root } = this.options;
    const dialog = root.querySelector<HTMLDialogElement>('#cover');
    const panel = root.querySelector<HTMLElement>('#panel');
    if (!dialog || !panel) return;
    const { covers } = this;
    const place = covers ? dialog : panel;
    const giveBack = content.parentElement === place ? undefined : whatMovingTakes(content, root);
    if (giveBack) place.append(content);
    const corner = root.querySelector<HTMLElement>('.corner');
    if (corner && this.isOnPaper !== (corner.popover === null))
      corner.popover = this.isOnPaper ? null : 'manual';
    const around = covers ? dialog : corner;
    if (around && voice.parentElement !== around) around.append(voice);
    if (covers && !dialog.matches(':modal')) this.show(dialog);
    if (!covers && dialog.open) dialog.close();
    // Only now: what is in a closed dialog, or outside of an open one, takes no focus.
    giveBack?.();
    this.fitKeyboard();
  }

  dispose(): void {
    this.abort.abort();
    this.options.root.querySelector<HTMLDialogElement>('#cover')?.close();
  }

  private get covers(): boolean {
    return small.matches && !this.isOnPaper && this.options.isOpen();
  }

  /** Paper has no top layer, and is as long as the conversation: it is laid out in the flow of the page. */
  private print(isOnPaper: boolean): void {
    this.isOnPaper = isOnPaper;
    this.options.host.requestUpdate();
  }

  private show(dialog: HTMLDialogElement): void {
    // The title, and not what scrolls, which Chromium would take first and read whole. Only for the moment: left
    // there, the browser would follow it at the next move, and take the focus from the page.
    const title = this.options.content.querySelector<HTMLElement>('#title');
    title?.toggleAttribute('autofocus', true);
    // Open and not modal it is where the page has moved the element.
    dialog.open = false;
    dialog.showModal();
    title?.toggleAttribute('autofocus', false);
    // A close that nobody asked for, such as a second Escape in Chromium, is the customer's all the same.
    dialog.addEventListener('close', () => this.covers && this.options.closed(), { once: true });
  }

  /**
   * A virtual keyboard covers the window without making it smaller: end where it begins. Two fingers make what is
   * seen smaller too, and there nothing must move.
   */
  private fitKeyboard(hasCome = false): void {
    const { root } = this.options;
    if (!visualViewport || visualViewport.scale > 1) return;
    const { height, offsetTop } = visualViewport;
    // Not `innerHeight`, which a bar for scrolling sideways is a part of, and on iPhones the keyboard is not.
    const whole = (document.scrollingElement ?? document.documentElement).clientHeight;
    const covered = Math.max(whole - height - offsetTop, 0);
    const style = root.querySelector<HTMLElement>('.corner')?.style;
    if (covered > 0) style?.setProperty('--_keyboard', `${covered}px`);
    else style?.removeProperty('--_keyboard');
    const dialog = root.querySelector<HTMLDialogElement>('#cover');
    if (dialog?.open) {
      dialog.style.setProperty('block-size', `${height}px`);
      dialog.style.setProperty('inset-block-start', `${offsetTop}px`);
    }
    // What is left may be too low for all parts together.
    const { activeElement } = root;
    const written = activeElement?.closest('.composer') ?? activeElement;
    if (hasCome && covered > 0) written?.scrollIntoView({ block: 'nearest' });
  }
}

/** A node that moves loses the focus in it and its scroll position. Gives both back. */
function whatMovingTakes(node: HTMLElement, root: ShadowRoot): () => void {
  const focused = root.activeElement;
  const log = node.querySelector('#log');
  const top = log?.scrollTop ?? 0;
  return () => {
    if (log) log.scrollTop = top;
    if (focused instanceof HTMLElement && node.contains(focused)) focused.focus({ preventScroll: true });
  };
}
