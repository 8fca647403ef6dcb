import type { Driver } from '../../core/protocol/driver.ts';
import { createSseAssistant, type SseAssistantOptions } from './sse-assistant.ts';
import type { Dialect } from './sse-dialect.ts';

interface Chunk {
  readonly error?: unknown;
  readonly choices?: readonly {
    readonly finish_reason?: unknown;
    readonly delta?: {
      readonly content?: unknown;
      /** In fragments; the first of a call alone has its name. */
      readonly tool_calls?: readonly { readonly function?: { readonly name?: unknown } }[];
    };
  }[];
}

const dialect: Dialect = {
  name: 'open-ai',
  body: ({ said }) => ({
    stream: true,
    messages: said.map(({ role, text }) => ({ role, content: text })),
  }),
  read(datum, answer) {
    const { error, choices: [{ delta, finish_reason: reason } = {}] = [] } = datum as Chunk;
    if (error) return answer.fail();
    answer.add(delta?.content);
    for (const call of delta?.tool_calls ?? []) answer.call(call.function?.name);
    if (reason) answer.end(reason);
  },
};

/**
 * An assistant that speaks OpenAI's chat completions as a stream, as many servers do.
 * https://platform.openai.com/docs/api-reference/chat-streaming
 *
 * `api` is an address of the bank's own, which adds the key and the instructions: neither has a place in a page.
 */
export function createOpenAiAssistant(options: SseAssistantOptions): Driver {
  return createSseAssistant(dialect, options);
}
