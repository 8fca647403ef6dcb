import type { FileUpload } from '../../../core/protocol/upload.ts';

/** A file as it goes sealed from tab to tab, which takes words only. */
export interface FileWords extends Omit<FileUpload, 'content'> {
  readonly type: string;
  readonly bytes: string;
}

const piece = 0x8000;

export async function wordsOfFile({ content, ...file }: FileUpload): Promise<FileWords> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  let text = '';
  // In pieces: an engine takes only so many arguments at a time.
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return { ...file, type: content.type, bytes: btoa(text) };
}

export function fileOfWords({ type, bytes, ...file }: FileWords): FileUpload {
  const content = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
  return { ...file, content: new Blob([content], { type }) };
}
