import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { ClientFrame } from '../../../src/adapters/transport/gateway-frames.ts';

/** Another customer, on the wire alone, who asks for a person and waits in line. Gives what makes them leave. */
export async function someoneAhead(origin: string): Promise<() => void> {
  const page = await fetch(origin);
  const cookie = page.headers.get('set-cookie')!.split(';')[0]!;
  const answer = await fetch(`${origin}/session/token`, {
    method: 'POST',
    headers: { Cookie: cookie, Origin: origin },
  });
  const { token } = (await answer.json()) as { token: string };
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/care/socket`, { origin });
  const say = (frame: ClientFrame): void => socket.send(JSON.stringify(frame));
  await once(socket, 'open');
  const inLine = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const frame = data.toString();
      if (frame.includes('"type":"live"')) say({ type: 'run', id: '1', command: { do: 'request-agent' } });
      if (frame.includes('"type":"handoff.queued"')) resolve();
    });
  });
  say({ type: 'hello', version: 1, token, locale: 'en' });
  await inLine;
  return () => socket.terminate();
}
