const stops = '.message, .summary';
const controls = 'a[href], button';

/**
 * Moves through the conversation by whole messages, for those who read without browse mode.
 *
 * Up, Down, Home and End only, and only while the conversation or a message has the focus: no letter is a
 * shortcut (WCAG 2.1.4), and page keys scroll as ever. Enter goes into a message's controls, Escape back.
 */
export class MessageKeys {
  private readonly log: () => HTMLElement | null;

  constructor(log: () => HTMLElement | null) {
    this.log = log;
  }

  /** True when the key was ours. */
  handle(event: KeyboardEvent): boolean {
    const log = this.log();
    const { target } = event;
    if (!log || !(target instanceof HTMLElement) || !log.contains(target) || hasModifier(event)) return false;
    const message = target.closest<HTMLElement>(stops);
    const inside = message !== null && target !== message;
    if (event.key === 'Escape') return inside && focus(message);
    if (inside) return false;
    if (event.key === 'Enter') return focus(message?.querySelector<HTMLElement>(controls));
    return focus(this.next(event.key, [...log.querySelectorAll<HTMLElement>(stops)], message));
  }

  focusNewest(): boolean {
    return focus([...(this.log()?.querySelectorAll<HTMLElement>(stops) ?? [])].at(-1));
  }

  private next(
    key: string,
    all: readonly HTMLElement[],
    from: HTMLElement | null,
  ): HTMLElement | null | undefined {
    const at = from ? all.indexOf(from) : -1;
    switch (key) {
      case 'ArrowUp':
        return from ? all[Math.max(0, at - 1)] : all.at(-1);
      case 'ArrowDown':
        return from ? (all[at + 1] ?? from) : all.at(-1);
      case 'Home':
        return all[0];
      case 'End':
        return all.at(-1);
      default:
        return null;
    }
  }
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  element?.scrollIntoView({ block: 'nearest' });
  return element !== null && element !== undefined;
}
