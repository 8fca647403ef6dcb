import type { MockLanguageModelV3 } from 'ai/test';

/** A piece of what a model streams, over the AI SDK's own interface for models. */
export type Part =
  Awaited<ReturnType<MockLanguageModelV3['doStream']>>['stream'] extends ReadableStream<infer One>
    ? One
    : never;

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
};

/** The last piece: why it ends. */
export function finish(unified: 'stop' | 'tool-calls'): Part {
  return { type: 'finish', finishReason: { unified, raw: undefined }, usage };
}

/** One answer in pieces, without its end. */
export function wordsIn(pieces: readonly string[]): Part[] {
  return [
    { type: 'text-start', id: '0' },
    ...pieces.map((delta): Part => ({ type: 'text-delta', id: '0', delta })),
    { type: 'text-end', id: '0' },
  ];
}
