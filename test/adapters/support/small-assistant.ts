import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One question, as it has come, and the means to answer it piece by piece. */
export interface Question {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>> | undefined;
  /** The other side has let go of it. */
  readonly gone: Promise<void>;
  refuse(status: number): void;
  /** A page, as something that stands before the assistant gives it. */
  page(): void;
  /** Each a datum; a string goes out as it is. */
  write(...data: readonly unknown[]): void;
  end(): void;
  /** The line breaks in the middle. */
  cut(): void;
}

export interface SmallAssistant {
  readonly api: string;
  /** The next question that comes, or has come and was not taken yet. */
  next(): Promise<Question>;
  close(): Promise<void>;
}

/** A server of server-sent events that says what a test has it say. */
export async function startSmallAssistant(): Promise<SmallAssistant> {
  const waiting: Question[] = [];
  const takers: ((question: Question) => void)[] = [];
  const server = createServer((request, response) => void serve(request, response));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const question: Question = {
      path: request.url ?? '',
      headers: request.headers,
      body: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>),
      gone: new Promise((resolve) => response.on('close', resolve)),
      refuse: (status) => response.writeHead(status).end(status === 204 ? undefined : 'secret of the server'),
      page: () => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>secret of the server</p>'),
      write(...data) {
        if (!response.headersSent) response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        for (const datum of data) {
          response.write(`data: ${typeof datum === 'string' ? datum : JSON.stringify(datum)}\n\n`);
        }
      },
      end: () => response.end(),
      cut: () => response.destroy(),
    };
    const taker = takers.shift();
    if (taker) taker(question);
    else waiting.push(question);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/chat`,
    next() {
      const [first] = waiting.splice(0, 1);
      return first ? Promise.resolve(first) : new Promise((resolve) => takers.push(resolve));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
