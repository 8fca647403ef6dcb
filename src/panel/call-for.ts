import type { Heard } from '../core/speech/attention.ts';
import type { ActingPanel } from './acting-panel.ts';

/**
 * Calls for the customer by sound and notice, where they want that. The code for it comes then; where it does not
 * come, nothing else changes.
 */
export function callFor(panel: ActingPanel, heard: Heard): void {
  const { sound, notices } = heard.voice.settings;
  if (sound === 'off' && !notices) return;
  import('./late/call.ts').then(
    ({ makeCall }) => makeCall(panel, heard),
    () => undefined,
  );
}
