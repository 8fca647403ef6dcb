/** The element and all that it is in, through slots and shadow roots, innermost first. */
export function lineage(node: Element): Element[] {
  const line: Element[] = [];
  let at: Element | null = node;
  while (at !== null) {
    line.push(at);
    const root = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return line;
}

/** What hides an element and all that is in it. */
export function hiddenBy(element: Element): string | undefined {
  if (element.getAttribute('aria-hidden') === 'true') return 'aria-hidden';
  if (element.hasAttribute('inert')) return 'inert';
  if (element.hasAttribute('hidden')) return 'hidden';
  return getComputedStyle(element).display === 'none' ? 'display: none' : undefined;
}

/** The page's own launcher. */
export function anchorOf(node: Element): Element | null {
  const anchor = node.getAttribute('anchor');
  return anchor === null ? null : document.getElementById(anchor.slice(1));
}

/**
 * Whether a press would reach it: at its centre, and half way from there to two opposite corners. A link of the
 * page's scrolls with the page and may be out of sight for now; then nobody can tell.
 */
export function isOnTop(launcher: Element, host: Element): boolean | undefined {
  const { left, top, width, height } = launcher.getBoundingClientRect();
  const [across, down] = [left + width / 2, top + height / 2];
  const isInWindow = across >= 0 && down >= 0 && across < innerWidth && down < innerHeight;
  if (!isInWindow) return host.shadowRoot?.contains(launcher) === true ? false : undefined;
  const root = host.getRootNode() as Document | ShadowRoot;
  return [0.25, 0.5, 0.75].every((share) => {
    const hit = root.elementFromPoint(left + width * share, top + height * share);
    return hit !== null && (hit === host || launcher.contains(hit));
  });
}
