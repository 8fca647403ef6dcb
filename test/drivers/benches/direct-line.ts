import { WebSocket as NodeSocket } from 'ws';
import { createDirectLine } from '../../../src/adapters/transport/direct-line.ts';
import type { Bench } from '../../../src/testing.ts';
import {
  startSmallDirectLine,
  type AnyActivity,
} from '../../../demo/server/backends/direct-line/small-direct-line.ts';
import { openTcpProxy } from '../../support/tcp-proxy.ts';
import { transportOver, type Endings, type ShippedDriver } from '../driver.ts';

const handoff = { request: true, cancel: true, queue: 'both', assistantWhileQueued: true } as const;

/** A bot behind our tests' service for Direct Line, which Microsoft's own client takes for one. */
async function openBench(endings: Endings): Promise<Bench> {
  const service = await startSmallDirectLine({
    begin: (conversation) => service.say(conversation, { type: 'message', text: 'Hello, I am a bot.' }),
    bot: hear,
  });
  endings.after(() => service.close());
  const line = await openTcpProxy(Number(new URL(service.domain).port));
  endings.after(() => line.close());
  const { conversationId, token } = service.generate();
  const tell = (activity: object): void => service.say(conversationId, activity);
  const event = (name: string, value: object): void => tell({ type: 'event', name, value });
  /** The service gives its own address for the stream. */
  class LineSocket extends NodeSocket {
    constructor(address: string) {
      super(address.replace(new URL(address).host, new URL(line.origin).host));
      this.on('error', () => undefined);
    }
  }
  let person: string | undefined;

  function hear({ type, text, value }: AnyActivity): void {
    if (type === 'message' && text === 'Are you there?') tell({ type: 'message', text: 'Yes, always.' });
    if ((value as { readonly do?: string } | undefined)?.do !== 'request-agent') return;
    event('handoff.initiate', {});
    event('care', { type: 'queue.updated', position: 2, waitSeconds: 60 });
  }

  return {
    open: () =>
      transportOver(
        createDirectLine({
          domain: service.domain.replace(new URL(service.domain).origin, line.origin),
          ...{ handoff, upload: true },
          WebSocket: LineSocket as unknown as typeof WebSocket,
        }),
      ),
    token: async () => token,
    line,
    without: {
      // A page gets a fresh one for its conversation from the service itself, long before the old one runs out.
      'token expiry': 'refreshed by the service',
      'rate limit': 'no limit',
    },
    side: {
      received: async () =>
        service.posted.filter(({ type }) => type === 'message').map(({ text }) => String(text)),
      async say(text) {
        tell({ type: 'message', text, ...(person !== undefined && { from: { name: person } }) });
      },
      question: { text: 'Are you there?', answer: 'Yes, always.' },
      async accept() {
        person = 'Ana';
        event('handoff.status', { state: 'accepted' });
      },
      async transfer() {
        event('handoff.status', { state: 'completed' });
        person = 'Tom';
        event('care', {
          type: 'handoff.accepted',
          agent: { id: 'agent', role: 'agent', name: person },
        });
        event('handoff.status', { state: 'accepted' });
      },
      end: async () => tell({ type: 'endOfConversation' }),
      async askFile() {
        event('care', {
          type: 'upload.requested',
          requestId: 'r1',
          from: { id: 'bot', role: 'assistant' },
          ...{ purpose: 'Your bill', kinds: ['pdf'], mostBytes: 10_000, mostFiles: 1 },
          expiresAt: Date.now() + 60_000,
        });
      },
      files: async () => service.files,
    },
  };
}

export const directLineDriver: ShippedDriver = {
  name: 'direct-line',
  module: './transports/direct-line.ts',
  openBench,
};
