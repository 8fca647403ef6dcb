import { chime } from '../../adapters/chime.ts';
import { showNotice } from '../../adapters/system-notice.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Call, Heard } from '../../core/speech/attention.ts';
import type { ActingPanel } from '../acting-panel.ts';

const volumes = { soft: 0.06, loud: 0.3 } as const;

/** By what the customer has chosen. A notice is for a page that is out of sight, and holds no word of the chat. */
export function makeCall({ host, parts }: ActingPanel, heard: Heard, call: Call): void {
  const { sound, notices } = heard.voice.settings;
  playSound(sound);
  if (!notices || document.visibilityState === 'visible') return;
  const { chrome, lang } = parts.messages;
  const { unread } = heard.after;
  showNotice({
    title: host.label ?? chrome.help,
    body: call === 'message' && unread > 0 ? chrome.unread(unread) : chrome.needed,
    lang,
    pressed: () => void host.open({ focus: true }),
  });
}

/** A browser that has no sound, or refuses it, is silent. */
export function playSound(sound: Settings['sound']): void {
  if (sound !== 'off') chime(volumes[sound]).catch(() => undefined);
}
