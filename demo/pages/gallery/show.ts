import { upload as es } from '../../../src/adapters/locale/es-upload.ts';
import { upload as en } from '../../../src/core/messages/en-upload.ts';
import { createScriptedTransport } from '../../../src/adapters/transport/scripted.ts';
import { TransportError } from '../../../src/core/protocol/transport-error.ts';
import { offerHelp } from '../../../src/element/offer.ts';
import { capabilities, maria, Script } from './cast.ts';
import type { Act, State } from './state.ts';
import { letPass } from './stand-still.ts';
import { wordsFor } from './words.ts';

/** What the site says, and no wire: its official numbers. */
const urgentPhones = {
  US: { number: '+1 800 555 0199', label: 'Larkfield Card, fraud desk' },
  MX: { number: '+52 55 5555 0199', label: 'Larkfield Card' },
} as const;

const looking = [en.looking, es.looking];

/** Words of the page's own that break what would draw them: to the customer the same as a file that is missing. */
const unreadable = {
  get chrome(): never {
    throw new Error('This state has no panel');
  },
};

/**
 * Brings the real element into a state, and settles when nothing moves any more. Seconds pass there only where a
 * state says so.
 */
export async function show(state: State, lang: string, theme = 'auto'): Promise<void> {
  await customElements.whenDefined('care-chat');
  const words = wordsFor(lang);
  const script = new Script();
  const log = state.log?.(script, words) ?? [];
  const transport = createScriptedTransport({ capabilities, log });
  const element = document.createElement('care-chat');
  const fallback = document.createElement('a');
  fallback.href = 'tel:+18005550142';
  fallback.textContent = '1 800 555 0142';
  element.append(fallback);
  element.lang = lang;
  element.setAttribute('theme', theme);
  element.urgentPhones = urgentPhones;
  element.setAttribute('country', 'US');
  element.sharing = true;
  element.transport = transport;
  if (state.fails) element.messages = unreadable;
  document.body.append(element);
  if (state.offers) await offer(element, state.offers(words));
  else if (state.name !== 'closed') {
    await element.open();
    if (state.closed) element.close();
    // What comes from now on is new only to whom has been told that Help is closed.
    await element.updateComplete;
    for (const event of state.facts(script, words, lang)) transport.emit(event);
    await drawn(element);
    if (state.awaits !== undefined) await perform({ do: 'await', id: state.awaits }, element, transport);
    for (const act of state.acts?.(words) ?? []) {
      if (act.do === 'pass') letPass(act.seconds);
      else if (act.do === 'hear') transport.emit(script.says(maria, act.text));
      else if (act.do === 'happen') transport.emit(act.make(script));
      else await perform(act, element, transport);
      await drawn(element);
    }
  }
  await document.fonts.ready;
  await drawn(element);
}

/** Once in a session is for customers; here it is made each time. */
async function offer(element: HTMLElementTagNameMap['care-chat'], text: string): Promise<void> {
  sessionStorage.clear();
  void offerHelp(element, { text });
  // Its words for those who listen come last.
  await until(() => Boolean(element.shadowRoot?.querySelector('.offered')?.textContent));
}

type Scripted = ReturnType<typeof createScriptedTransport>;

async function perform(
  act: Exclude<Act, { do: 'pass' | 'hear' | 'happen' }>,
  element: HTMLElementTagNameMap['care-chat'],
  transport: Scripted,
): Promise<void> {
  const inside = <Kind extends HTMLElement>(id: string): Kind | null =>
    element.shadowRoot?.querySelector<Kind>(`#${id}`) ?? null;
  switch (act.do) {
    case 'press':
      inside(act.id)?.click();
      return;
    case 'signed-in':
      element.signedInUntil = Date.now() + act.seconds * 1000;
      return;
    case 'sign-out':
      return element.logout();
    case 'be-another':
      return beAnother(element);
    case 'await':
      await until(() => (inside(act.id) === null) === (act.gone ?? false));
      return;
    case 'reach-page':
      [...document.querySelectorAll<HTMLElement>('#states a')].find(isCovered)?.focus();
      await until(() => !element.isOpen || inside('cover')?.matches('[open]') === true);
      return;
    case 'choose':
      return choose(inside(`setting-${act.name}`), act.index);
    case 'fill':
      Object.assign(inside(act.id) ?? {}, { value: act.text });
      return;
    case 'pick':
      return pick(act, inside('choose-file'), () => inside('upload'));
    case 'progress':
      transport.uploads.at(-1)?.progress(act.part);
      return;
    case 'type':
    case 'send':
      write(act, inside('field'), transport);
  }
}

function choose(control: HTMLElement | null, index: number): void {
  if (control instanceof HTMLSelectElement) control.selectedIndex = index;
  else if (control instanceof HTMLInputElement) control.checked = !control.checked;
  control?.dispatchEvent(new Event('change'));
}

/** The page gives the secret of one visit, and then that of the next. */
async function beAnother(element: HTMLElementTagNameMap['care-chat']): Promise<void> {
  for (const visit of ['first', 'second']) {
    element.sessionSecret = `the secret of the ${visit} visit`;
    await element.updateComplete;
  }
}

function write(
  act: Extract<Act, { do: 'type' | 'send' }>,
  field: HTMLTextAreaElement | null,
  transport: Scripted,
): void {
  if (!field) return;
  field.value = act.text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  if (act.do === 'type') return;
  field.form?.requestSubmit();
  if (act.outcome === 'accepted') transport.accept();
  if (act.outcome === 'failed') transport.refuse(new TransportError('network', { retry: 'ask' }));
  if (act.outcome === 'unknown') transport.refuse(new TransportError('cut', { delivery: 'unknown' }));
}

async function pick(
  { files }: Extract<Act, { do: 'pick' }>,
  input: HTMLInputElement | null,
  page: () => HTMLElement | null,
): Promise<void> {
  if (!input) return;
  const chosen = new DataTransfer();
  for (const [name, bytes] of files) chosen.items.add(fileOf(name, bytes));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
  // A file is looked into before it can be sent, and that takes its time.
  await until(() => {
    const shown = [...(page()?.querySelectorAll('.file') ?? [])].map(({ textContent }) => textContent);
    return (
      shown.length === files.length && !shown.some((text) => looking.some((words) => text.includes(words)))
    );
  });
}

/** A PDF, or what calls itself one: it begins as one where it is large enough. */
function fileOf(name: string, bytes: number): File {
  const start = new TextEncoder().encode('%PDF-1.7\n').subarray(0, bytes);
  return new File([start, new Uint8Array(bytes - start.length)], name, { type: 'application/pdf' });
}

function isCovered(link: HTMLElement): boolean {
  const { left, top, width, height } = link.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2)?.localName === 'care-chat';
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Until two frames have passed after the last drawing: styles, sizes and scroll positions are in place. */
async function drawn(element: HTMLElementTagNameMap['care-chat']): Promise<void> {
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await element.updateComplete;
}
