import type { CDPSession, Protocol } from 'puppeteer-core';

type Node = Protocol.Accessibility.AXNode;

const controls = new Set(['button', 'link', 'textbox', 'dialog', 'region', 'group', 'article', 'heading']);

/**
 * Faults of the tree that Chromium gives to screen readers: what has no name, and buttons of the same name. Those
 * may be alike that belong to different messages, or to a group whose name is heard first.
 */
export async function treeFaults(session: CDPSession): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const shown = nodes.filter(({ ignored }) => !ignored);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const nameless = shown.filter((node) => controls.has(roleOf(node)) && nameOf(node) === '');
  const buttons = shown
    .filter((node) => roleOf(node) === 'button')
    .map((node) => `${groupOf(node, byId)} ${nameOf(node)}`);
  const twice = buttons.filter((name, index) => buttons.indexOf(name) !== index);
  return [
    ...nameless.map((node) => `a ${roleOf(node)} without a name`),
    ...twice.map((name) => `two buttons are called "${name.trim()}"`),
  ];
}

/** The message or the group that a button belongs to: each message has a "Try again" of its own. */
function groupOf(node: Node, byId: ReadonlyMap<string, Node>): string {
  let at: Node | undefined = node;
  while (at !== undefined && !['article', 'group'].includes(roleOf(at))) at = byId.get(at.parentId ?? '');
  return at === undefined ? '' : `${roleOf(at)} ${nameOf(at)} ${at.nodeId}:`;
}

function roleOf({ role }: Node): string {
  return String(role?.value ?? '');
}

function nameOf({ name }: Node): string {
  return String(name?.value ?? '').trim();
}
