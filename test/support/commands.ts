import { executeServerCommand } from '@web/test-runner-commands';
import type { ChosenFile, CommandName, Commands, MediaFeatures, Outcome, TreeNode } from './command-types.ts';

export type { MediaFeatures, TreeNode } from './command-types.ts';

/** The engine that runs this test. */
export const engine: 'chromium' | 'firefox' | 'webkit' = navigator.userAgent.includes('Firefox')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome')
    ? 'chromium'
    : 'webkit';

/** Whether `media` and `tree` work here: they need the DevTools protocol, which only Chromium speaks. */
export const hasDevTools = engine === 'chromium';

/**
 * Presses one key or several together, as a real key press of the browser.
 * @example await press('Shift+Tab')
 */
export const press = (keys: string): Promise<void> => command('press', { keys });

/** Types text key by key into whatever has the focus. */
export const type = (text: string): Promise<void> => command('type', { text });

/** Pretends media features until the next call; `{}` ends it. Chromium only: ask `hasDevTools` first. */
export const media = (features: MediaFeatures): Promise<void> => command('media', features);

/** Gives the window another size, in CSS pixels. */
export const viewport = (width: number, height: number): Promise<void> =>
  command('viewport', { width, height });

/** Chooses files in the file input that has the focus. Not in WebKit, whose window for it cannot be driven. */
export const choose = (...files: readonly ChosenFile[]): Promise<void> => command('choose', { files });

/** The accessibility tree of the page, flat, in tree order. Chromium only: ask `hasDevTools` first. */
export const tree = (): Promise<TreeNode[]> => command('tree', {});

async function command<Name extends CommandName>(
  name: Name,
  payload: Commands[Name]['payload'],
): Promise<Commands[Name]['result']> {
  const outcome = await executeServerCommand<Outcome<Commands[Name]['result']>, Commands[Name]['payload']>(
    `care:${name}`,
    payload,
  );
  if (!outcome.done) throw new Error(outcome.reason);
  return outcome.value;
}
