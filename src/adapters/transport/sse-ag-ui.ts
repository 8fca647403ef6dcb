import type { Driver } from '../../core/protocol/driver.ts';
import { createSseAssistant, type SseAssistantOptions } from './sse-assistant.ts';
import type { Dialect, Moves } from './sse-dialect.ts';

interface Event {
  readonly type: string;
  /** Of text. */
  readonly role?: unknown;
  readonly delta?: unknown;
  readonly toolCallName?: unknown;
  /** Of a `CUSTOM` event. */
  readonly name: string;
  readonly value?: unknown;
}

const moves: Moves = {
  TEXT_MESSAGE_START: 'part',
  TEXT_MESSAGE_CONTENT: 'add',
  TEXT_MESSAGE_CHUNK: 'add',
  TOOL_CALL_START: 'call',
  TOOL_CALL_CHUNK: 'call',
  RUN_ERROR: 'fail',
  RUN_FINISHED: 'end',
  care: 'tell',
};

const dialect: Dialect = {
  name: 'ag-ui',
  body: ({ conversation, run, said, context }) => ({
    threadId: conversation,
    runId: run,
    state: {},
    messages: said.map(({ id, role, text }) => ({ id, role, content: text })),
    tools: [],
    context: Object.entries(context).map(([description, value]) => ({ description, value })),
    forwardedProps: {},
  }),
  read(datum, answer) {
    const { type, name, delta, value, toolCallName, role } = datum as Event;
    const move = moves[type] ?? moves[name];
    if (!move) return;
    // What others have said may be told along. Where a message begins it is said whose it is.
    if (role) answer.other = role !== 'assistant';
    if (!answer.other || move !== 'add') answer[move](toolCallName ?? delta ?? value);
  },
};

/**
 * An agent that speaks AG-UI over server-sent events. https://docs.ag-ui.com/concepts/events
 *
 * The event `CUSTOM` of the name `care` carries events of ours in its `value`.
 */
export function createAgUiAssistant(options: SseAssistantOptions): Driver {
  return createSseAssistant(dialect, options);
}
