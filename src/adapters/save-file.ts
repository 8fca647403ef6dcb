import type { Clock } from '../core/protocol/ports.ts';

/** Long enough for any browser to have taken the content. */
const keptMilliseconds = 60_000;

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Has the browser save a file that was made on the page. No request is made. */
export function saveFile({ name, type, text }: SavedFile, clock: Clock): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  clock.after(keptMilliseconds, () => URL.revokeObjectURL(address));
}
