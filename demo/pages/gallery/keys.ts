import type { State } from './state.ts';

type Row = readonly [key: string, does: string];

const launcher: readonly Row[] = [
  ['Tab', 'Reaches the Help button, the one stop of the closed widget'],
  ['Enter, Space', 'Opens Help and puts the focus in the message field'],
];

const offer: readonly Row[] = [
  ['Tab', 'Reaches the Help button, then the two buttons of the offer'],
  ['Escape', 'Takes the offer away, from anywhere on the page'],
];

const panel: readonly Row[] = [
  ['Ctrl+F6', 'Message field, conversation, header, and back to the page'],
  ['Escape', 'One layer at a time: menu, message, then minimizes'],
  ['Enter', 'In the field: sends. On a message: into its first link or button'],
  ['Shift+Enter', 'A new line'],
  ['Up, Down', 'In the conversation: the message before or after'],
  ['Home, End', 'In the conversation: the first or newest message'],
];

const form: readonly Row[] = [
  ['Tab, Shift+Tab', 'From field to field, and to the buttons'],
  ['Up, Down', 'In a choice: the other answer'],
  ['Enter', 'In a field: sends the answers. On a line of what is wrong: to its field'],
  ['Escape', 'Back to the chat'],
];
const forms = ['form', 'secure-open', 'secure-errors'];

const ended: readonly Row[] = panel.filter(([key]) => key !== 'Shift+Enter');

/** The keys that do something in a state. */
export function keysFor(state: State): readonly Row[] {
  if (state.offers) return offer;
  if (state.closed || state.fails) return launcher;
  if (forms.includes(state.name)) return form;
  return state.name === 'ended' ? ended : panel;
}
