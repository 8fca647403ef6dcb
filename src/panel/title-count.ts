/** What is new in the title now, and what stands without it. */
let counted: { readonly title: string; readonly plain: string } | undefined;

/**
 * How many messages are new, before the title of a page that is out of sight: there the launcher is too. The
 * title is the page's own again as soon as it is in view, or nothing is new; one that the page has changed
 * meanwhile is left as it is.
 */
export function countInTitle(unread: number): void {
  if (counted?.title === document.title) document.title = counted.plain;
  counted = undefined;
  if (unread === 0 || document.visibilityState === 'visible') return;
  const plain = document.title;
  counted = { plain, title: `(${unread}) ${plain}`.trim() };
  document.title = counted.title;
}
