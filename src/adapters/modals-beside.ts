import { modalsIn } from './live-region.ts';

/** The modal dialogs in a root, without a search of `part`, which may be long and holds none. */
export function modalsBeside(part: Element | null, root: Document | ShadowRoot): readonly Element[] {
  if (part?.getRootNode() !== root) return modalsIn(root);
  const { FILTER_ACCEPT, FILTER_REJECT, FILTER_SKIP, SHOW_ELEMENT } = NodeFilter;
  const walker = document.createTreeWalker(root, SHOW_ELEMENT, (node) => {
    if (node === part) return FILTER_REJECT;
    return (node as Element).matches('dialog:modal') ? FILTER_ACCEPT : FILTER_SKIP;
  });
  const found: Element[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Element);
  return found;
}
