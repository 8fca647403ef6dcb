import { mostFrameLength } from './gateway-frames.ts';

/**
 * Reads server-sent events from a body until it ends, and gives the data of each.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 *
 * Not EventSource: that cannot send a header, and a token has no place in an address. Only `data` counts
 * here; a line that is too long to be a frame is passed over.
 *
 * @param onBytes Something came, were it only a comment to keep the connection open.
 */
export async function readEventStream(
  body: ReadableStream<Uint8Array>,
  onData: (data: string) => void,
  onBytes: () => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const lines = createLines();
  let data: string[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    onBytes();
    for (const line of lines.add(decoder.decode(part.value, { stream: true }))) {
      if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
      if (line !== '' || data.length === 0) continue;
      onData(data.join('\n'));
      data = [];
    }
  }
}

/** Cuts text that comes in pieces into whole lines. */
function createLines(): { add(text: string): string[] } {
  let rest = '';
  let tooLong = false;
  return {
    add(text) {
      const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      if (tooLong && lines.length > 0) {
        lines.shift();
        tooLong = false;
      }
      if (rest.length > mostFrameLength + 6) {
        rest = '';
        tooLong = true;
      }
      return lines;
    },
  };
}
