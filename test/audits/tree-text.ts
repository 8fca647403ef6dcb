import type { CDPSession, Protocol } from 'puppeteer-core';

type Node = Protocol.Accessibility.AXNode;

/** One element that a screen reader meets, or a run of text. */
type Item = string | { readonly head: string; readonly name: string; readonly items: readonly Item[] };

/** Roles that a screen reader passes over: what is in them belongs to what they are in. */
const transparent = new Set([
  ...['none', 'generic', 'sectionheader', 'sectionfooter', 'MenuListPopup'],
  ...['strong', 'emphasis', 'time', 'code'],
]);
const silent = new Set(['InlineTextBox', 'ListMarker']);
/** Chromium's own names for what has no role in ARIA. */
const plain = new Map([
  ['LabelText', 'label'],
  ['Legend', 'legend'],
  ['DescriptionList', 'description list'],
]);

/**
 * The widget as Chromium hands it to screen readers, as text: a line for each element with its role, name and
 * states, in order, and what is in it below, set in. Text that is the name already is not told twice.
 */
export async function treeText(session: CDPSession): Promise<string> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const ours = await widgetIds(session);
  const isOurs = (node: Node | undefined): boolean => ours.has(node?.backendDOMNodeId ?? 0);
  const tops = nodes.filter((node) => isOurs(node) && !isOurs(byId.get(node.parentId ?? '')));
  const all = tops.flatMap((node) => itemsOf(node, byId));
  return `${lines(all, 0).join('\n')}\n`;
}

/** Every node of the widget, by the number that the tree knows it by. The host itself is not in the tree. */
async function widgetIds(session: CDPSession): Promise<ReadonlySet<number>> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'care-chat' });
  const { node } = await session.send('DOM.describeNode', { nodeId, depth: -1, pierce: true });
  const ids = new Set<number>();
  const collect = ({ backendNodeId, children = [], shadowRoots = [] }: Protocol.DOM.Node): void => {
    ids.add(backendNodeId);
    for (const child of [...children, ...shadowRoots]) collect(child);
  };
  collect(node);
  return ids;
}

function itemsOf(node: Node, byId: ReadonlyMap<string, Node>): Item[] {
  const role = String(node.role?.value ?? '');
  if (silent.has(role)) return [];
  const name = textOf(node.name);
  if (role === 'StaticText') return [name];
  const children = (node.childIds ?? []).map((id) => byId.get(id)).filter((child) => child !== undefined);
  const states = statesOf(node);
  // What is typed is the field's value already, and what a live region has just said goes by itself.
  const isLeaf = role === 'textbox' || states.includes('[live=');
  const items = isLeaf ? [] : children.flatMap((child) => itemsOf(child, byId));
  if (node.ignored || (transparent.has(role) && states === '')) return items;
  const quoted = name.trim() === '' ? '' : ` ${JSON.stringify(name.trim())}`;
  return [{ head: `${plain.get(role) ?? role}${quoted}${states}`, name: name.trim(), items }];
}

/** In the order in which they are told. Of these, `false` is worth a word; of all others it goes without saying. */
const switches = ['expanded', 'checked', 'pressed'];
const told = [
  ...['level', ...switches, 'selected', 'focused', 'disabled', 'readonly', 'required', 'invalid', 'modal'],
  ...['live', 'busy', 'keyshortcuts', 'roledescription', 'valuetext'],
];

function statesOf({ role, properties = [], value, description }: Node): string {
  const byName = new Map(properties.map((property) => [String(property.name), String(property.value.value)]));
  const states = told.flatMap((name) => {
    const state = byName.get(name);
    if (state === undefined || state === '' || (state === 'false' && !switches.includes(name))) return [];
    if (name === 'level' && role?.value !== 'heading') return [];
    return state === 'true' ? [` [${name}]`] : [` [${name}=${state}]`];
  });
  const [content, described] = [textOf(value), textOf(description)];
  if (content !== '') states.push(` = ${JSON.stringify(content)}`);
  if (described !== '') states.push(` – ${JSON.stringify(described)}`);
  return states.join('');
}

function lines(items: readonly Item[], depth: number): string[] {
  const indent = '  '.repeat(depth);
  return merged(items).flatMap((item) => {
    if (typeof item === 'string') return [`${indent}- ${item}`];
    const { head, name } = item;
    const inside = merged(item.items);
    const [first] = inside;
    if (inside.length === 0 || (inside.length === 1 && first === name)) return [`${indent}- ${head}`];
    if (inside.length === 1 && typeof first === 'string') return [`${indent}- ${head}: ${first}`];
    return [`${indent}- ${head}`, ...lines(inside, depth + 1)];
  });
}

/** Runs of text joined, as they are read; blank ones are none. */
function merged(items: readonly Item[]): Item[] {
  const all: Item[] = [];
  for (const item of items) {
    const last = all.at(-1);
    if (typeof item === 'string' && typeof last === 'string') all[all.length - 1] = last + item;
    else all.push(item);
  }
  return all
    .map((item) => (typeof item === 'string' ? item.replace(/\s+/g, ' ').trim() : item))
    .filter((item) => item !== '');
}

function textOf(value: Protocol.Accessibility.AXValue | undefined): string {
  return String(value?.value ?? '').replace(/\s+/g, ' ');
}
