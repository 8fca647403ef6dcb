import { WebSocket as NodeSocket } from 'ws';
import { createAmazonConnect } from '../../../src/adapters/transport/connect.ts';
import type { Bench } from '../../../src/testing.ts';
import { startConnectEmulator } from '../../adapters/support/connect-emulator.ts';
import { openTcpProxy } from '../../support/tcp-proxy.ts';
import { transportOver, type Endings, type ShippedDriver } from '../driver.ts';

/** A flow with a bot in it, behind our emulator of the service, which Amazon's own client takes for it. */
async function openBench(endings: Endings): Promise<Bench> {
  const service = await startConnectEmulator({
    begin: (chat) => void service.tell(chat, { Content: 'Hello, I am a bot.' }),
  });
  endings.after(() => service.close());
  const line = await openTcpProxy(Number(new URL(service.endpoint).port));
  endings.after(() => line.close());
  const chat = service.start();

  return {
    open: () =>
      transportOver(
        createAmazonConnect({
          region: 'us-east-1',
          endpoint: line.origin,
          upload: new URL(line.origin).host,
          WebSocket: NodeSocket as unknown as typeof WebSocket,
        }),
      ),
    token: async () => chat.ParticipantToken,
    line,
    side: {
      received: async () => service.said,
      say: async (text) => void service.tell(chat, { Content: text }),
      expire: async () => service.expire(),
      async limit() {
        service.throttle();
        return 3;
      },
      end: async () => service.end(chat),
      async askFile() {
        const care = {
          type: 'upload.requested',
          requestId: 'r1',
          from: { id: 'bot', role: 'assistant' },
          ...{ purpose: 'Your bill', kinds: ['pdf'], mostBytes: 10_000, mostFiles: 1 },
          expiresAt: Date.now() + 60_000,
        };
        service.tell(chat, { ContentType: 'application/json', Content: JSON.stringify({ care }) });
      },
      files: async () => service.files,
    },
  };
}

export const connectDriver: ShippedDriver = {
  name: 'connect',
  module: './transports/connect.ts',
  openBench,
};
