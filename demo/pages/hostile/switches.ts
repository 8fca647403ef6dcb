/** One thing that a page does to all that stands in it, Help included. */
export interface Switch {
  readonly id: string;
  readonly title: string;
  /** What it is in code, as a site's team would find it. */
  readonly code: string;
  /** A style sheet, for as long as it is on. */
  readonly css?: string;
  turn?(on: boolean, page: StrangePage): void;
}

export interface StrangePage {
  readonly root: HTMLElement;
  readonly help: HTMLElement;
  /** At the bottom of the window, as for cookies. */
  readonly bar: HTMLElement;
  readonly twin: HTMLElement;
}

const everything = `* {
  letter-spacing: 0.06em !important;
  line-height: 2.2 !important;
  text-transform: uppercase !important;
  user-select: none !important;
  transition: all 2s !important;
}`;

export const switches: readonly Switch[] = [
  {
    id: 'small',
    title: 'A rem of ten pixels',
    code: 'html { font-size: 62.5% }',
    css: 'html { font-size: 62.5% }',
  },
  {
    id: 'everything',
    title: 'Rules for everything',
    code: '* { line-height: 2.2 !important; … }',
    css: everything,
  },
  {
    id: 'transformed',
    title: 'A body that is transformed',
    code: 'body { transform: scale(0.9); overflow: hidden }',
    css: 'body { transform: scale(0.9); overflow: hidden }',
  },
  {
    id: 'bar',
    title: 'A bar above all else, and the room that Help leaves it',
    code: 'z-index: 2147483647; --care-chat-offset-block: calc(4.5rem + 1.25em)',
    css: 'care-chat { --care-chat-offset-block: calc(4.5rem + 1.25em) }',
    turn: (on, { root, bar }) => (on ? root.querySelector('body')?.append(bar) : bar.remove()),
  },
  {
    id: 'follows',
    title: 'Help follows into modal dialogs',
    code: '<care-chat follow-modals>',
    turn(on, { help }) {
      help.toggleAttribute('follow-modals', on);
      // It is looked at when the element comes.
      help.parentElement?.append(help);
    },
  },
  {
    id: 'hidden',
    title: 'The rest hidden, as by the dialogs of some libraries',
    code: '<care-chat aria-hidden="true">',
    turn: (on, { help }) =>
      on ? help.setAttribute('aria-hidden', 'true') : help.removeAttribute('aria-hidden'),
  },
  {
    id: 'twin',
    title: 'A second Help',
    code: 'document.body.append(document.createElement("care-chat"))',
    turn: (on, { root, twin }) => (on ? root.querySelector('body')?.append(twin) : twin.remove()),
  },
  {
    id: 'rtl',
    title: 'From right to left',
    code: '<html dir="rtl">',
    turn: (on, { root }) => void (root.dir = on ? 'rtl' : 'ltr'),
  },
  {
    id: 'french',
    title: 'A language that Help does not speak',
    code: '<html lang="fr">',
    turn(on, { root, help }) {
      root.lang = on ? 'fr' : 'en';
      (help as HTMLElement & { requestUpdate?(): void }).requestUpdate?.();
    },
  },
];
