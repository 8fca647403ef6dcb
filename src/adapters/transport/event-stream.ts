import { systemClock } from '../system.ts';
import { mostFrameLength } from './gateway-frames.ts';

/** Milliseconds without a byte. */
const longestSilence = 60_000;

/**
 * Reads server-sent events from a response until it ends or breaks off, and gives the data of each. A response of
 * another type has none.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 *
 * A minute of silence counts as broken off; but who gives `onBytes`, told of every part that comes, were it only a
 * comment, watches over silence itself.
 *
 * Not EventSource: that cannot send a header, and a token has no place in an address. Only `data` counts
 * here; a line that is too long to be a frame is passed over.
 */
export async function readEventStream(
  { body, headers }: Response,
  onData: (data: string) => void,
  onBytes?: () => void,
): Promise<void> {
  if (!body || !headers.get('Content-Type')?.startsWith('text/event-stream')) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const lines = createLines();
  let data: string[] = [];
  for (;;) {
    // It cannot reject: whatever breaks the stream settles the reading first, and that calls this off.
    const cancel = onBytes ? undefined : systemClock.after(longestSilence, () => void reader.cancel());
    const part = await reader.read().catch(() => undefined);
    cancel?.();
    if (part?.done !== false) return;
    onBytes?.();
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
