/** The page's own Help link, where the page has named one and it is there. */
export function linkOf({ anchor }: { readonly anchor?: string }): HTMLElement | null {
  return anchor ? document.getElementById(anchor.slice(1)) : null;
}
