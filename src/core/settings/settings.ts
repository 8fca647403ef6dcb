/**
 * What the customer can set for themselves (accessibility.md 9.6).
 *
 * One table says what there is, in what order it is offered, and, by the first of each row, how it is before
 * anybody has chosen. Types, defaults and the door for what was stored all follow from it.
 */
export const settingChoices = {
  /** `turn`: only what needs the customer; `none`: only what is urgent. */
  announcements: ['all', 'messages', 'turn', 'none'],
  longReplies: ['whole', 'sentence', 'tell'],
  confirmSent: [true, false],
  tellTyping: [false, true],
  /** How often the place in line is told; `turn`: only that it is one's turn. */
  waitingUpdates: ['minute', 'five-minutes', 'turn', 'off'],
  /** What of a message is spoken while Help is closed, where others may hear it. */
  whenClosed: ['sender', 'text', 'nothing'],
  /** Do not disturb, for so many minutes from the choice on. */
  quietMinutes: [0, 15, 60],
  /** How loud the sound for what calls for the customer is (WCAG 1.4.2). */
  sound: ['off', 'soft', 'loud'],
  /** A notice of the system's while the page is out of sight, without a word of what was said. */
  notices: [false, true],
  /** Whether a page may offer help by itself. */
  offers: [true, false],
  /** Per cent. */
  textSize: [100, 125, 150, 200],
  /** `wide` is the spacing of WCAG 1.4.12, which no user style sheet can bring into a shadow root. */
  wideSpacing: [false, true],
  theme: ['page', 'light', 'dark', 'contrast'],
  lessMotion: [false, true],
  simpleView: [false, true],
  /** A message's words before its heading, since a braille display shows forty signs. */
  textFirst: [false, true],
  /** Twice the time for all that is ours to time, and nothing that moves. */
  slowerPace: [false, true],
  /** What the customer wants of the other side, which is told of it only if they share it. */
  plainWords: [false, true],
  writtenSummary: [false, true],
  share: [false, true],
  enterKey: ['sends', 'line'],
  undoSeconds: [0, 5, 10, 30],
  review: [false, true],
  shortcut: [true, false],
  escapeMinimizes: [true, false],
  /** `page`: what the page has asked for. */
  layout: ['page', 'dock', 'overlay'],
  side: ['end', 'start'],
} as const;

type Choices = typeof settingChoices;
export type SettingName = keyof Choices;

export type Settings = { readonly [Name in SettingName]: Choices[Name][number] } & {
  /** When do-not-disturb ends, in milliseconds since the epoch. */
  readonly quietUntil: number;
};

export const settingNames = Object.keys(settingChoices) as readonly SettingName[];

/** Settings out of whatever was stored. What is missing or unknown falls back alone, and leaves the rest. */
export function decodeSettings(stored: unknown): Settings {
  const from = new Map<string, unknown>(
    typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
  );
  const chosen = settingNames.map((name) => {
    const choices: readonly unknown[] = settingChoices[name];
    const value = from.get(name);
    return [name, choices.includes(value) ? value : choices[0]];
  });
  const until = from.get('quietUntil');
  const quietUntil = typeof until === 'number' && Number.isFinite(until) ? until : 0;
  return { ...(Object.fromEntries(chosen) as Settings), quietUntil };
}

export const defaultSettings = decodeSettings(undefined);

/** The settings with one of them chosen, by its place among the choices. */
export function withChoice(
  settings: Settings,
  choice: { readonly name: SettingName; readonly index: number },
  now: number,
): Settings {
  const { name, index } = choice;
  const changed = decodeSettings({ ...settings, [name]: settingChoices[name][index] });
  return name === 'quietMinutes' ? { ...changed, quietUntil: now + changed.quietMinutes * 60_000 } : changed;
}

/** Do-not-disturb holds at this moment. A clock that was set back does not make it longer than was chosen. */
export function isQuiet({ quietMinutes, quietUntil }: Settings, now: number): boolean {
  const left = quietUntil - now;
  return left > 0 && left <= quietMinutes * 60_000;
}
