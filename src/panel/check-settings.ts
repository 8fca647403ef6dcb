import type { PanelSettings } from './host.ts';

const told = new Set<string>();

/** What the page's author got wrong is said once and survived. */
export function warnOnce(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  // eslint-disable-next-line no-console -- the one thing that we ever write there, for the page's author
  console.warn(`care-chat: ${text}`);
}

/** Two levels below it there must be headings still. */
export function headingLevelOf({ headingLevel = 2 }: PanelSettings): number {
  const level = Number(headingLevel);
  if (Number.isInteger(level) && level >= 1 && level <= 4) return level;
  warnOnce(`heading-level="${headingLevel}" must be a whole number from 1 to 4; 2 is used.`);
  return 2;
}

/** Says what is wrong with the settings that are words. */
export function checkSettings(settings: PanelSettings): void {
  const { theme, layout, anchor, endpoint, transport, help } = settings;
  if (!['auto', 'light', 'dark', 'contrast'].includes(theme)) {
    warnOnce(`theme="${theme}" is unknown; use auto, light, dark or contrast.`);
  }
  if (!['overlay', 'dock'].includes(layout)) {
    warnOnce(`layout="${layout}" is unknown; use overlay or dock.`);
  }
  if (anchor !== undefined && !document.getElementById(anchor.slice(1))) {
    warnOnce(`anchor="${anchor}" must be the "#id" of an element of the page.`);
  }
  if (transport === undefined && endpoint === undefined && help === undefined) {
    warnOnce('no endpoint, transport or help is set; the assistant can only give the phone number.');
  }
  if (document.querySelectorAll('care-chat').length > 1) {
    warnOnce('there is more than one on the page; only the first that came lives.');
  }
  headingLevelOf(settings);
}
