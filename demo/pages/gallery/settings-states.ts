import type { SettingName } from '../../../src/core/settings/settings.ts';
import type { Act, State } from './state.ts';
import { cased, disputed, live } from './stories.ts';

const open: readonly Act[] = [
  { do: 'press', id: 'more' },
  { do: 'press', id: 'open-settings' },
  { do: 'await', id: 'settings' },
];

/** Into the settings, one choice, and out again. */
const chosen = (name: SettingName, index: number) => (): readonly Act[] => [
  ...open,
  { do: 'choose', name, index },
  { do: 'press', id: 'close-settings' },
  { do: 'await', id: 'settings', gone: true },
];

/** The settings themselves, and what those do that one can see. */
export const settingsStates: readonly State[] = [
  {
    name: 'guide',
    group: 'Settings',
    title: 'Help with this chat',
    facts: disputed,
    acts: () => [
      { do: 'press', id: 'more' },
      { do: 'press', id: 'open-guide' },
      { do: 'await', id: 'guide' },
    ],
  },
  {
    name: 'slower-pace',
    group: 'Settings',
    title: 'One message at a time',
    facts: live,
    acts: (words) => [
      ...chosen('slowerPace', 1)(),
      { do: 'hear', text: words.opened },
      { do: 'hear', text: words.thanks },
      { do: 'await', id: 'next-message' },
    ],
  },
  { name: 'settings', group: 'Settings', title: 'Settings', facts: disputed, acts: () => open },
  {
    name: 'text-200',
    group: 'Settings',
    title: 'Text at 200 %',
    facts: cased,
    acts: chosen('textSize', 3),
  },
  {
    name: 'wide-spacing',
    group: 'Settings',
    title: 'Wide spacing',
    facts: disputed,
    acts: chosen('wideSpacing', 1),
  },
  {
    name: 'high-contrast',
    group: 'Settings',
    title: 'High contrast',
    facts: cased,
    acts: chosen('theme', 3),
  },
  {
    name: 'simple-view',
    group: 'Settings',
    title: 'Simple view',
    facts: live,
    acts: chosen('simpleView', 1),
  },
  { name: 'text-first', group: 'Settings', title: 'Text first', facts: live, acts: chosen('textFirst', 1) },
  {
    name: 'undo-send',
    group: 'Settings',
    title: 'A message that can be taken back',
    facts: disputed,
    acts: (words) => [...chosen('undoSeconds', 3)(), { do: 'send', text: words.meanwhile, outcome: 'none' }],
  },
  {
    name: 'review',
    group: 'Settings',
    title: 'A message to look at once more',
    facts: disputed,
    acts: (words) => [...chosen('review', 1)(), { do: 'send', text: words.meanwhile, outcome: 'none' }],
  },
  {
    name: 'beside',
    group: 'Settings',
    title: 'Beside the page',
    facts: cased,
    acts: chosen('layout', 1),
  },
  {
    name: 'beside-start',
    group: 'Settings',
    title: 'Beside the page, on the other side',
    facts: live,
    acts: () => [...chosen('layout', 1)(), ...chosen('side', 1)()],
  },
  {
    name: 'stepped-aside',
    group: 'Settings',
    title: 'Out of the way of what has the focus',
    facts: disputed,
    acts: () => [{ do: 'reach-page' }],
  },
  { name: 'other-side', group: 'Settings', title: 'On the other side', facts: live, acts: chosen('side', 1) },
];
