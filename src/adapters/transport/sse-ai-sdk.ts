import type { Driver } from '../../core/protocol/driver.ts';
import { createSseAssistant, type SseAssistantOptions } from './sse-assistant.ts';
import type { Dialect, Moves } from './sse-dialect.ts';

interface Chunk {
  readonly type: string;
  readonly delta?: unknown;
  readonly toolName?: unknown;
  readonly input?: { readonly reason?: unknown } | null;
  readonly data?: unknown;
}

const moves: Moves = {
  'start-step': 'step',
  'reset-step': 'undo',
  'text-start': 'part',
  'text-delta': 'add',
  'tool-input-available': 'call',
  'data-care': 'tell',
  error: 'fail',
  abort: 'fail',
  finish: 'end',
};

const dialect: Dialect = {
  name: 'ai-sdk',
  can: { resume: 'best-effort' },
  body: ({ conversation, said, context }) => ({
    id: conversation,
    messages: said.map(({ id, role, text }) => ({ id, role, parts: [{ type: 'text', text }] })),
    trigger: 'submit-message',
    context,
  }),
  read(datum, answer) {
    const { type, delta, data, toolName, input } = datum as Chunk;
    const move = moves[type];
    if (move) answer[move](delta ?? data ?? toolName, input?.reason);
  },
};

/**
 * An assistant that speaks the UI message stream of the AI SDK, version 1.
 * https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol
 *
 * The part `data-care` carries events of ours: `{ "type": "data-care", "data": { "type": "queue.updated", … } }`.
 */
export function createAiSdkAssistant(options: SseAssistantOptions): Driver {
  return createSseAssistant(dialect, options);
}
