/** A page with links where Help stands, and the measure of what is hidden of them. Both run in the page. */

/** In the page's flow, in a shadow root, in a list that scrolls; and one that is fixed where the button is. */
export const linkCount = 24;

/** Adds the links at the inline end, and sets how Help stands and in what direction the page reads. */
export function addLinks(dir: string, layout: string): void {
  document.documentElement.dir = dir;
  document.querySelector('care-chat')?.setAttribute('layout', layout === 'dock' ? 'dock' : 'overlay');
  const style = (element: HTMLElement, properties: Record<string, string>): void => {
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
  };
  const link = (text: string): HTMLAnchorElement => {
    const made = document.createElement('a');
    made.href = '#x';
    made.textContent = text;
    style(made, {
      display: 'block',
      'inline-size': '9rem',
      'margin-inline-start': 'auto',
      padding: '0.75rem',
    });
    return made;
  };
  const links = (count: number, from: string): HTMLAnchorElement[] =>
    Array.from({ length: count }, (_, index) => link(`${from} ${index + 1}`));

  const start = document.createElement('button');
  start.id = 'before-links';
  start.textContent = 'Start';
  const inShadow = document.createElement('div');
  inShadow.attachShadow({ mode: 'open' }).append(...links(6, 'In a component'));
  const list = document.createElement('div');
  style(list, { 'block-size': '8rem', 'overflow-y': 'auto', 'scroll-behavior': 'smooth' });
  list.append(...links(5, 'In a list'));
  const fixed = link('Fixed');
  // Where the page has something of its own, it leaves it the room that Help has taken.
  style(fixed, {
    position: 'fixed',
    'inset-block-end': '1rem',
    'inset-inline-end': 'calc(var(--care-chat-dock-end, 0px) + 0.5rem)',
  });
  const box = document.createElement('div');
  style(box, { position: 'relative', 'z-index': '1', 'padding-inline-end': '2.5rem' });
  box.append(start, ...links(12, 'Link'), inShadow, list, fixed);
  document.body.prepend(box);
}

/** How many of nine points of what has the focus are beneath the widget, once all has come to rest. */
export async function hiddenPoints(): Promise<number | undefined> {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused?.matches('a')) return undefined;
  let before = '';
  // The same place for six frames: a smooth scroll is over, and the widget has had its time.
  for (let same = 0; same < 6;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { x, y } = focused.getBoundingClientRect();
    const now = `${x} ${y} ${document.querySelector('care-chat')?.isOpen}`;
    same = now === before ? same + 1 : 0;
    before = now;
  }
  const { left, top, width, height } = focused.getBoundingClientRect();
  const shares = [0.02, 0.5, 0.98];
  const points = shares.flatMap((x) => shares.map((y) => [left + x * width, top + y * height] as const));
  return points.filter(([x, y]) => document.elementFromPoint(x, y)?.localName === 'care-chat').length;
}
