/** What has the focus by keyboard, as deep as open shadow roots let us look. */
export function keyboardFocus(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.matches(':focus-visible') ? at : null;
}

/** Whether any of two places is the same. */
export function overlap(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
