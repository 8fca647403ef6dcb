/** What looks are held to beyond sizes; every function here runs in the page, and gives one line for each fault. */

/** Text under 15 pixels, and lines of a message or a notice less than 1.5 apart (WCAG 1.4.8). */
export function textFaults(): string[] {
  const root = document.querySelector('care-chat')?.shadowRoot;
  const faults: string[] = [];
  for (const element of root?.querySelectorAll<HTMLElement>('.corner *') ?? []) {
    const isText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if (!isText || !element.checkVisibility() || element.closest('.announcer, .unseen, svg')) continue;
    const { fontSize, lineHeight, textAlign, textTransform } = getComputedStyle(element);
    const what = `${element.localName}.${element.className}`;
    const size = Number.parseFloat(fontSize);
    if (size < 15) faults.push(`${what} is of ${fontSize}`);
    if (textAlign === 'justify' || textTransform !== 'none')
      faults.push(`${what} is ${textAlign}, ${textTransform}`);
    // What one presses is a label and no block of text.
    if (element.closest('button, select, option')) continue;
    const spacing = Number.parseFloat(lineHeight) / size;
    if (spacing < 1.499) faults.push(`${what} has lines ${spacing.toFixed(2)} apart`);
  }
  return faults;
}

/** Lines of more than 80 characters, counted as they are laid out (WCAG 1.4.8). */
export function lineFaults(): string[] {
  const root = document.querySelector('care-chat')?.shadowRoot;
  const faults: string[] = [];
  for (const block of root?.querySelectorAll<HTMLElement>('.content :is(p, li, dd)') ?? []) {
    if (!block.checkVisibility()) continue;
    const lines = new Map<number, number>();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node as Text).length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { top, width } = range.getBoundingClientRect();
        if (width > 0) lines.set(Math.round(top), (lines.get(Math.round(top)) ?? 0) + 1);
      }
    }
    const longest = Math.max(0, ...lines.values());
    if (longest > 80)
      faults.push(`a line of ${longest} characters in "${block.textContent.trim().slice(0, 40)}"`);
  }
  return faults;
}

/** Controls and text that the page's own spacing does not reach. */
export function spacingFaults(): string[] {
  const root = document.querySelector('care-chat')?.shadowRoot;
  const texts = root?.querySelectorAll<HTMLElement>(
    '.corner :is(button, textarea, select, label, p, h2, h3, h4)',
  );
  return [...(texts ?? [])]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { fontSize, letterSpacing, wordSpacing } = getComputedStyle(element);
      const size = Math.min(16, Number.parseFloat(fontSize)) - 0.1;
      return !(
        Number.parseFloat(letterSpacing) >= 0.12 * size && Number.parseFloat(wordSpacing) >= 0.16 * size
      );
    })
    .map((element) => `${element.localName}.${element.className} does not take the spacing`);
}

/** What runs, or would take time if it ran. */
export function motionFaults(): string[] {
  const root = document.querySelector('care-chat')?.shadowRoot;
  const running = (root?.getAnimations() ?? []).filter(
    ({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 0,
  );
  const timed = [...(root?.querySelectorAll('*') ?? [])].filter((element) => {
    const { transitionDuration, scrollBehavior } = getComputedStyle(element);
    return (
      scrollBehavior === 'smooth' ||
      transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0)
    );
  });
  return [
    ...running.map(({ id, playState }) => `an animation ${id} is ${playState}`),
    ...timed.map(({ localName, className }) => `${localName}.${String(className)} takes its time`),
  ];
}

/** Grounds that are neither there nor not there. */
export function opacityFaults(): string[] {
  const root = document.querySelector('care-chat')?.shadowRoot;
  const half = /\/ 0?\.\d|rgba\([^)]*, 0\.\d/;
  const faults: string[] = [];
  for (const element of root?.querySelectorAll('.corner *') ?? []) {
    if (element.closest('svg, .dots')) continue;
    const { backgroundColor, opacity, backdropFilter } = getComputedStyle(element);
    // What is wholly unseen, as the control that lies over its own label, lets nothing through either.
    const isPale = Number(opacity) > 0 && Number(opacity) < 1;
    const isHalf = half.test(backgroundColor) || isPale || backdropFilter !== 'none';
    if (isHalf) faults.push(`${element.localName}.${element.className} shines through`);
    if (
      element.matches('dialog:modal') &&
      half.test(getComputedStyle(element, '::backdrop').backgroundColor)
    ) {
      faults.push('what is behind a question shines through');
    }
  }
  return faults;
}

/** On paper: with Help open, all of the conversation, in the flow of the page, and nothing to press. */
export function printFaults(): string[] {
  const host = document.querySelector('care-chat');
  const root = host?.shadowRoot;
  const corner = root?.querySelector<HTMLElement>('.corner');
  if (!host || !root || !corner) return ['nothing is there'];
  const isThere = host.isOpen && root.querySelector('.retry') === null;
  if (!isThere) return corner.checkVisibility() ? ['a Help without a conversation is printed'] : [];
  const faults: string[] = [];
  if (getComputedStyle(corner).position !== 'static') faults.push('it is not in the flow of the page');
  for (const control of root.querySelectorAll('button, textarea, select, input, .announcer')) {
    if (control.checkVisibility()) faults.push(`"${control.textContent.trim()}" is printed`);
  }
  for (const box of root.querySelectorAll<HTMLElement>('.panel, .content, .main, .log, .block, .message')) {
    if (!box.checkVisibility()) continue;
    if (box.scrollHeight > box.clientHeight + 1) faults.push(`${box.className} is cut off`);
  }
  for (const text of root.querySelectorAll<HTMLElement>('.message .words, .notice, .author, .title')) {
    const { color } = getComputedStyle(text);
    if (!text.checkVisibility()) faults.push(`"${text.textContent.trim()}" is not printed`);
    else if (color !== 'rgb(0, 0, 0)') faults.push(`"${text.textContent.trim()}" is ${color}`);
  }
  for (const ground of root.querySelectorAll<HTMLElement>(
    '.panel, .content, .bubble, .notice, .status, .header',
  )) {
    const { backgroundColor } = getComputedStyle(ground);
    if (!/^rgba?\((255, 255, 255|0, 0, 0, 0)\)$/.test(backgroundColor) && ground.checkVisibility()) {
      faults.push(`${ground.className} is on ${backgroundColor}`);
    }
  }
  return faults;
}
