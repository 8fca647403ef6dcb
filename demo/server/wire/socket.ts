import type { RawData, WebSocket } from 'ws';

/** Sends a frame. On a socket that is closing it is dropped: whoever comes back reads the log. */
export function sendFrame(socket: WebSocket, frame: unknown): void {
  socket.send(JSON.stringify(frame), () => undefined);
}

/** The text of a text message; empty, and so no frame, for a binary one. */
export function textOf(data: RawData, isBinary: boolean): string {
  return !isBinary && Buffer.isBuffer(data) ? data.toString() : '';
}
