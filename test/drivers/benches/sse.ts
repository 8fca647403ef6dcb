import type { Bench } from '../../../src/testing.ts';
import { apology, greeting, kinds, type Kind } from '../../adapters/support/sse-talks.ts';
import { startSmallAssistant, type Question } from '../../adapters/support/small-assistant.ts';
import { openTcpProxy } from '../../support/tcp-proxy.ts';
import { transportOver, type Endings, type ShippedDriver } from '../driver.ts';

/** An assistant that wants a token, answers each question, and keeps what it was asked. */
async function openBench({ create, piece, end, words }: Kind, endings: Endings): Promise<Bench> {
  const server = await startSmallAssistant();
  endings.after(() => server.close());
  const line = await openTcpProxy(Number(new URL(server.api).port));
  endings.after(() => line.close());
  const received: string[] = [];
  let token = 1;
  let refusals = 0;
  let answer = 'Good day.';
  let unfinished: string | undefined;

  function answerTo(question: Question): void {
    if (question.headers.authorization !== `Bearer token-${token}`) return question.refuse(401);
    if (!question.body) return goOn(question);
    if (refusals > 0) {
      refusals -= 1;
      return question.refuse(429);
    }
    const said = words(question.body) as readonly (readonly [string, string])[];
    received.push(said.at(-1)?.[1] ?? '');
    question.write(piece(answer), end);
    question.end();
  }
  /** The page was loaded again, and asks for what was being written. */
  function goOn(question: Question): void {
    if (unfinished === undefined) return question.refuse(204);
    question.write(piece(unfinished), end);
    question.end();
  }
  // Goes with the server: what nobody asks any more is not waited for by the process.
  void (async () => {
    for (;;) answerTo(await server.next());
  })();

  return {
    open: () => transportOver(create({ api: `${line.origin}/chat`, greeting, apology })),
    token: async () => `token-${token}`,
    line,
    side: {
      received: async () => received,
      async say(text, transport) {
        if (!transport) return void (unfinished = text);
        answer = text;
        await transport.send({ localId: `ask-${text.slice(0, 20)}`, text: 'And what do you say?' });
      },
      expire: async () => void (token += 1),
      async limit() {
        refusals = 2;
        return 3;
      },
    },
  };
}

const shipped = [
  ['ai-sdk', 'AI SDK'],
  ['open-ai', 'OpenAI'],
  ['ag-ui', 'AG-UI'],
] as const;

export const sseDrivers: readonly ShippedDriver[] = shipped.map(([name, kind]) => ({
  name,
  module: `./adapters/transport/sse-${name}.ts`,
  openBench: (endings) => openBench(kinds[kind], endings),
}));
