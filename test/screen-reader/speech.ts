/** One line of what `orca/recorder.py` writes. */
export interface SpeechEntry {
  /** Seconds since the epoch. */
  readonly at: number;
  readonly kind: 'say' | 'key' | 'stop';
  readonly text: string;
  /** The language that Orca asked the voice for, where it asked. */
  readonly lang?: string;
}

/** What somebody hears. */
export interface Utterance {
  readonly at: number;
  readonly text: string;
  readonly lang?: string;
  /** How much of it came out before Orca was silenced by a key or by itself: 1 is all of it. */
  readonly heard: number;
  /** When the last of it came out. */
  readonly endsAt: number;
}

/** The pace of the voice, the only thing here that is not real: about 300 words a minute, as many listen. */
const charactersPerSecond = 25;

/** Plays what Orca asked for at the pace of a voice, and cuts it off where Orca silenced itself. */
export function played(entries: readonly SpeechEntry[]): readonly Utterance[] {
  const all: Utterance[] = [];
  let waiting = 0;
  let freeAt = 0;
  for (const { at, kind, text, lang } of entries) {
    if (kind === 'key') continue;
    if (kind === 'stop') {
      for (let index = waiting; index < all.length; index++) all[index] = cut(all[index]!, at);
      waiting = all.length;
      freeAt = at;
      continue;
    }
    freeAt = Math.max(at, freeAt) + text.length / charactersPerSecond;
    all.push({ at, text, heard: 1, endsAt: freeAt, ...(lang !== undefined && { lang }) });
  }
  return all;
}

function cut(utterance: Utterance, at: number): Utterance {
  if (utterance.endsAt <= at) return utterance;
  const length = utterance.text.length / charactersPerSecond;
  const heard = Math.max(0, 1 - (utterance.endsAt - at) / length);
  return { ...utterance, heard, endsAt: at };
}
