import type { ServerResponse } from 'node:http';
import {
  createUIMessageStream,
  pipeUIMessageStreamToResponse,
  simulateReadableStream,
  streamText,
  tool,
} from 'ai';
import { MockLanguageModelV3 } from 'ai/test';
import { z } from 'zod';
import { piecesOf } from '../../../demo/server/assistant/stream-answer.ts';
import type { Answer } from '../../../demo/server/ai-sdk/answer-turn.ts';

type Part =
  Awaited<ReturnType<MockLanguageModelV3['doStream']>>['stream'] extends ReadableStream<infer One>
    ? One
    : never;

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
};

/** The demo's assistant as a model, over the SDK's own interface for models. */
function modelOf({ text, handsOff }: Answer): MockLanguageModelV3 {
  const call: Part[] = [
    { type: 'tool-call', toolCallId: 't1', toolName: 'requestLiveAgent', input: '{}' },
    { type: 'finish', finishReason: { unified: 'tool-calls', raw: undefined }, usage },
  ];
  const stop: Part = { type: 'finish', finishReason: { unified: 'stop', raw: undefined }, usage };
  const chunks: Part[] = [
    { type: 'text-start', id: '0' },
    ...piecesOf(text).map((delta): Part => ({ type: 'text-delta', id: '0', delta })),
    { type: 'text-end', id: '0' },
    ...(handsOff ? call : [stop]),
  ];
  return new MockLanguageModelV3({
    doStream: async () => ({
      stream: simulateReadableStream<Part>({ chunks, chunkDelayInMs: 30, initialDelayInMs: null }),
    }),
  });
}

/** Streams an answer of the demo's assistant as a server of the AI SDK does. */
export async function streamAnswer(answer: Answer, response: ServerResponse): Promise<void> {
  const { lang, choices, changesLanguage } = answer;
  const stream = createUIMessageStream({
    execute({ writer }) {
      if (changesLanguage) {
        writer.write({ type: 'data-care', data: { type: 'language.changed', lang }, transient: true });
      }
      writer.write({ type: 'data-care', data: { type: 'demo.answer', lang, choices }, transient: true });
      const result = streamText({
        model: modelOf(answer),
        prompt: 'The demo has answered already.',
        tools: { requestLiveAgent: tool({ inputSchema: z.object({}) }) },
        onError: () => undefined,
      });
      writer.merge(result.toUIMessageStream());
    },
  });
  await pipeUIMessageStreamToResponse({ response, stream, headers: { 'Cache-Control': 'no-store' } });
}
