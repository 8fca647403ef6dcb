/** Two notes, high enough for small speakers and low enough for old ears, in hertz. */
const notes = [587, 784] as const;
const noteSeconds = 0.14;
/** As long as other tabs take to hear of the same thing. */
const heldMilliseconds = 2000;

/**
 * A sound of less than half a second (WCAG 1.4.2 is about three and more), made here: no file is fetched.
 *
 * Of several tabs one is heard, and of several things within two seconds one. Nothing happens where the browser
 * has no sound, or wants the customer to press something on the page first.
 */
export async function chime(volume: number): Promise<void> {
  // Absent where a page is not served securely.
  const locks = navigator.locks as LockManager | undefined;
  await locks?.request('care-chat-sound', { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const context = new AudioContext();
    sound(context, volume);
    await new Promise((resolve) => setTimeout(resolve, heldMilliseconds));
    await context.close();
  });
}

function sound(context: AudioContext, volume: number): void {
  const begin = context.currentTime;
  const end = begin + notes.length * noteSeconds;
  const loudness = new GainNode(context, { gain: volume });
  // Sound that is cut off clicks.
  loudness.gain.setTargetAtTime(0, end - noteSeconds, noteSeconds / 3);
  loudness.connect(context.destination);
  notes.forEach((frequency, index) => {
    const note = new OscillatorNode(context, { frequency });
    note.connect(loudness);
    note.start(begin + index * noteSeconds);
    note.stop(end + noteSeconds);
  });
}
