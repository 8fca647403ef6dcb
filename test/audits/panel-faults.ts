/** What a state is held to beyond axe; every function here runs in the page, and gives one line for each fault. */

/** The widget's structure, as accessibility.md 9.1 has it. */
export function structureFaults(liveRegions: number): string[] {
  const root = document.querySelector('care-chat')?.shadowRoot;
  if (!root) return ['no shadow root'];
  const all = [...root.querySelectorAll<HTMLElement>('*')];
  const faults: string[] = [];
  const check = (isGood: boolean, fault: string): void => {
    if (!isGood) faults.push(fault);
  };

  for (const element of all) {
    const what = `<${element.localName}> ${element.id || element.className}`;
    check(element.shadowRoot === null, `${what} has a shadow root of its own`);
    check(!element.hasAttribute('title'), `${what} has a title`);
    check(element.tabIndex <= 0, `${what} has tabindex ${element.tabIndex}`);
    const role = element.getAttribute('role') ?? 'group';
    // The composer's form alone has its role taken away: Orca spoke it at every step in and out.
    const isSilenced = role === 'none' && element.matches('form.composer');
    check(role === 'group' || role === 'region' || isSilenced, `${what} has the role ${role}`);
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
      for (const id of element.getAttribute(attribute)?.split(' ') ?? []) {
        check(root.getElementById(id) !== null, `${what}: ${attribute} names ${id}, which is not there`);
      }
    }
  }

  const ids = all.map(({ id }) => id).filter((id) => id !== '');
  for (const id of ids) check(ids.indexOf(id) === ids.lastIndexOf(id), `the id ${id} is there twice`);

  const regions = root.querySelectorAll('[aria-live]').length;
  check(regions === liveRegions, `${regions} live regions`);

  const levels = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((heading) => heading.checkVisibility())
    .map(({ localName }) => Number(localName[1]));
  levels.forEach((level, index) => {
    const before = levels[index - 1] ?? 1;
    check(level <= before + 1, `a heading of level ${level} follows one of level ${before}`);
  });
  return faults;
}

/**
 * Sizes: targets of 44 × 44 CSS pixels (WCAG 2.5.5, links in a sentence aside), words in fields of 16, below which an
 * iPhone makes the page larger under the customer's hands, and no scrolling sideways.
 */
export function sizeFaults(): string[] {
  const root = document.querySelector('care-chat')?.shadowRoot;
  if (!root) return ['no shadow root'];
  const faults: string[] = [];
  const modal = root.querySelector('dialog:modal');
  const controls = (modal ?? root).querySelectorAll<HTMLElement>('button, textarea, input, select');
  // The page's own link, which is all that there is where Help cannot be had.
  const fallback = document.querySelectorAll<HTMLElement>('care-chat > a');
  for (const control of [...controls, ...fallback]) {
    if (!control.checkVisibility({ visibilityProperty: true })) continue;
    const size = parseFloat(getComputedStyle(control).fontSize);
    const hasWords = control.matches(
      'textarea, select, input:not([type="checkbox"], [type="radio"], [type="file"])',
    );
    if (hasWords && size < 16) faults.push(`${control.id} has words of ${size} pixels`);
    // Of a checkbox its label is as good a place to press.
    const target = control.closest('label') ?? control;
    const { width, height } = target.getBoundingClientRect();
    // A hundredth of a pixel for fractions of `em`.
    if (Math.min(width, height) >= 43.99) continue;
    faults.push(`"${control.textContent.trim() || control.id}" is ${width} × ${height}`);
  }
  for (const box of [document.documentElement, ...root.querySelectorAll<HTMLElement>('*')]) {
    // Text for screen readers alone is cut to a pixel, and a field's own scrolling is its business.
    if (box.closest('.unseen, .announcer') || box.localName === 'textarea') continue;
    if (box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1) {
      const what = `${box.localName}.${box.getAttribute('class') ?? ''}`;
      faults.push(`${what} is ${box.clientWidth} wide, and what is in it ${box.scrollWidth}`);
    }
  }
  return faults;
}

/** In forced colours every ground is the same: what had one needs an edge that is drawn. */
export function forcedFaults(): string[] {
  const root = document.querySelector('care-chat')?.shadowRoot;
  const boxes = root?.querySelectorAll<HTMLElement>(
    'button, textarea, select, .panel, .menu, .confirm, .bubble',
  );
  return [...(boxes ?? [])]
    .filter((box) => box.checkVisibility())
    .filter((box) => {
      const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(box);
      const isDrawn = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
      return !isDrawn || borderTopColor === backgroundColor || /rgba.*, 0\)/.test(borderTopColor);
    })
    .map((box) => `${box.localName}.${box.className} has no edge in forced colours`);
}

/** What must be within reach: brought into view, each lies whole in the window with nothing over it. */
export function reachFaults(): string[] {
  const root = document.querySelector('care-chat')?.shadowRoot;
  if (!root) return ['no shadow root'];
  const faults: string[] = [];
  const modal = root.querySelector('dialog.confirm:modal');
  for (const control of (modal ?? root).querySelectorAll<HTMLElement>('button, textarea, select, input')) {
    if (!control.checkVisibility({ visibilityProperty: true })) continue;
    // In a covering panel the launcher lies beneath.
    if (control.matches('.launcher') && root.querySelector('dialog:modal')) continue;
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const isInside = left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
    const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isUncovered = hit !== null && (control.contains(hit) || hit.closest('#menu') !== null);
    if (isInside && isUncovered) continue;
    const place = [left, top, right, bottom].map(Math.round).join(' ');
    faults.push(
      `"${control.textContent.trim() || control.id}" cannot be reached: ${place}, ${hit?.localName}`,
    );
  }
  return faults;
}

/** Where the focus is: `page` for nowhere, else the part of the widget that holds it. */
export function whereFocusIs(): string {
  const host = document.querySelector('care-chat');
  if (document.activeElement === document.body) return 'page';
  if (document.activeElement !== host) return document.activeElement?.localName ?? 'nothing';
  const focused = host?.shadowRoot?.activeElement;
  const name = focused?.getAttribute('name');
  return focused?.id || focused?.className || focused?.textContent || name || 'widget';
}
