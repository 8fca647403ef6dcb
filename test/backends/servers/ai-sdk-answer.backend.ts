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
import { finish, wordsIn, type Part } from './model-parts.backend.ts';

/** The demo's assistant as a model, over the SDK's own interface for models. */
function modelOf({ text, handsOff }: Answer): MockLanguageModelV3 {
  const call: Part[] = [
    { type: 'tool-call', toolCallId: 't1', toolName: 'requestLiveAgent', input: '{}' },
    finish('tool-calls'),
  ];
  const chunks = [...wordsIn(piecesOf(text)), ...(handsOff ? call : [finish('stop')])];
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
