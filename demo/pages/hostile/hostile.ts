import { switches, type StrangePage, type Switch } from './switches.ts';

/** The page on which a site's team sees Help live on: each switch does what some page does to it. */
const root = document.documentElement;
const help = document.querySelector<HTMLElement>('care-chat');
const form = document.querySelector('#switches');
const dialog = document.querySelector<HTMLDialogElement>('#dialog');

if (help && form && dialog) {
  const page = { root, help, bar: makeBar(), twin: document.createElement('care-chat') };
  form.append(...switches.map((one) => row(one, page)));
  document.querySelector('#ask')?.addEventListener('click', () => dialog.showModal());
  document.querySelector('#anew')?.addEventListener('click', () => void buildAnew(help));
}

function row(one: Switch, page: StrangePage): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(one.css ?? '');
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', id: one.id });
  box.addEventListener('change', () => {
    const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
    document.adoptedStyleSheets = box.checked ? [...others, sheet] : others;
    one.turn?.(box.checked, page);
  });
  const label = made('label', 'check', box, one.title);
  const hint = made('p', '', made('code', '', one.code));
  hint.id = `${one.id}-code`;
  box.setAttribute('aria-describedby', hint.id);
  return made('div', 'strange-switch', label, hint);
}

function makeBar(): HTMLElement {
  const bar = made('div', 'strange-bar', made('span', '', 'A bar for cookies'));
  const close = made('button', 'button button-primary', 'Allow cookies');
  bar.append(close);
  bar.role = 'region';
  bar.ariaLabel = 'Cookies';
  close.addEventListener('click', () => document.querySelector<HTMLElement>('#bar')?.click());
  return bar;
}

/** All in the page is new, as after a change of page in an application of one page. The focus stays where it is. */
async function buildAnew(element: HTMLElement): Promise<void> {
  const change = (): void => {
    document.querySelector('h1')?.replaceWith(made('h1', '', 'A strange page'));
    document.body.append(element);
    history.pushState(null, '', '#anew');
  };
  if ('startViewTransition' in document) await document.startViewTransition(change).finished;
  else change();
}

function made<Tag extends 'div' | 'p' | 'span' | 'label' | 'code' | 'button' | 'h1'>(
  tag: Tag,
  className: string,
  ...parts: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...parts);
  return element;
}
