import type { CDPSession, Protocol } from 'puppeteer-core';

type Node = Protocol.Accessibility.AXNode;

/** What a customer works, by name: by voice, or from a list of all of the same kind. */
const controls = new Set([
  'button',
  'link',
  'textbox',
  'combobox',
  'checkbox',
  'radio',
  'slider',
  'spinbutton',
]);
/** What a screen reader lists and leaps to. */
const landmarks = new Set(['region', 'banner', 'main', 'navigation', 'contentinfo', 'complementary', 'form']);
const named = new Set([...controls, 'region', 'dialog', 'group', 'article', 'heading']);
/** What says nothing when nothing is in it. */
const containers = new Set([
  'paragraph',
  'list',
  'listitem',
  'group',
  'article',
  'region',
  'term',
  'definition',
]);

/**
 * Faults of the tree that Chromium gives to screen readers: what has no name or nothing in it, what is there twice
 * under one name, and levels that are left out.
 */
export async function treeFaults(session: CDPSession): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const shown = inOrder(nodes[0], byId).filter(({ ignored }) => !ignored);
  return [
    ...namelessNodes(shown),
    ...blankNodes(shown, byId),
    ...sameNames(shown, byId),
    ...neighbourLinks(shown),
    ...skippedLevels(shown),
  ];
}

/** The browser gives a level of the tree at a time; a screen reader goes from each node into it. */
function inOrder(node: Node | undefined, byId: ReadonlyMap<string, Node>): Node[] {
  if (node === undefined) return [];
  return [node, ...childrenOf(node, byId).flatMap((child) => inOrder(child, byId))];
}

function namelessNodes(shown: readonly Node[]): string[] {
  const nameless = shown.filter((node) => named.has(roleOf(node)) && nameOf(node) === '');
  return nameless.map((node) => `a ${roleOf(node)} without a name`);
}

/** A screen reader says "blank" at these, or stops at nothing. */
function blankNodes(shown: readonly Node[], byId: ReadonlyMap<string, Node>): string[] {
  const hasContent = (node: Node): boolean =>
    roleOf(node) === 'StaticText' || controls.has(roleOf(node)) || childrenOf(node, byId).some(hasContent);
  return shown
    .filter((node) => containers.has(roleOf(node)) && !hasContent(node))
    .map((node) => `a ${roleOf(node)} "${nameOf(node)}" with nothing in it`);
}

/**
 * Controls of the same kind and name, and landmarks. Those controls may be alike that belong to different messages,
 * or to groups whose name is heard first.
 */
function sameNames(shown: readonly Node[], byId: ReadonlyMap<string, Node>): string[] {
  const names = shown.flatMap((node) => {
    const name = `${roleOf(node)} "${nameOf(node)}"`;
    if (landmarks.has(roleOf(node))) return [name];
    return controls.has(roleOf(node)) ? [`${name}${groupOf(node, byId)}`] : [];
  });
  return repeated(names).map((name) => `a second ${name}`);
}

/** Two stops to one place, one after the other. */
function neighbourLinks(shown: readonly Node[]): string[] {
  const links = shown.filter((node) => roleOf(node) === 'link');
  const same = (one: Node, other: Node | undefined): boolean =>
    other !== undefined && propertyOf(one, 'url') === propertyOf(other, 'url');
  return links
    .filter((link, index) => same(link, links[index - 1]))
    .map((link) => `two links to ${propertyOf(link, 'url')}, one after the other`);
}

/** The first is as it is: in a modal dialog there is no page above it. */
function skippedLevels(shown: readonly Node[]): string[] {
  const levels = shown
    .filter((node) => roleOf(node) === 'heading')
    .map((node) => Number(propertyOf(node, 'level')));
  return levels
    .filter((level, index) => level > (levels[index - 1] ?? level) + 1)
    .map((level) => `a heading of level ${level} with none of level ${level - 1} before`);
}

/** The message or the group that a control belongs to: each message has a "Try again" of its own. */
function groupOf(node: Node, byId: ReadonlyMap<string, Node>): string {
  let at: Node | undefined = node;
  while (at !== undefined && !['article', 'group'].includes(roleOf(at))) at = byId.get(at.parentId ?? '');
  return at === undefined ? '' : ` in ${roleOf(at)} ${nameOf(at)} ${at.nodeId}`;
}

function childrenOf(node: Node, byId: ReadonlyMap<string, Node>): Node[] {
  return (node.childIds ?? []).map((id) => byId.get(id)).filter((child) => child !== undefined);
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function propertyOf({ properties = [] }: Node, name: string): string {
  return String(properties.find((property) => String(property.name) === name)?.value.value ?? '');
}

function roleOf({ role }: Node): string {
  return String(role?.value ?? '');
}

function nameOf({ name }: Node): string {
  return String(name?.value ?? '').trim();
}
