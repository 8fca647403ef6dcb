/**
 * Settles when the browser has told the screen reader of all that has changed until now. Orca 43 says nothing of a
 * focus that comes in the very drawing in which what had it goes: so the focus moves first, and two frames later
 * that goes. Not in a page that is out of sight, which draws nothing.
 */
export async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}
