import type { Settings } from '../core/settings/settings.ts';
import { callOf, type Heard } from '../core/speech/attention.ts';
import type { ActingPanel } from './acting-panel.ts';

/** Comes with the first customer who wants sounds or notices; where it does not come, nothing else changes. */
const load = () => import('./late/call.ts').catch(() => undefined);

/** Calls for the customer by sound and notice, where they want that. */
export function callFor(panel: ActingPanel, heard: Heard): void {
  const { sound, notices } = heard.voice.settings;
  if (sound === 'off' && !notices) return;
  const call = callOf(heard);
  if (call) void load().then((late) => late?.makeCall(panel, heard, call));
}

/** Lets the customer hear what they have chosen; the press for it is also what browsers want before any sound. */
export async function playChosen(sound: Settings['sound']): Promise<void> {
  if (sound !== 'off') (await load())?.playSound(sound);
}
