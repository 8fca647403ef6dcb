import { createAgUiAssistant } from '../../../src/adapters/transport/sse-ag-ui.ts';
import { createAiSdkAssistant } from '../../../src/adapters/transport/sse-ai-sdk.ts';
import type { SseAssistantOptions } from '../../../src/adapters/transport/sse-assistant.ts';
import { createOpenAiAssistant } from '../../../src/adapters/transport/sse-open-ai.ts';
import type { Driver } from '../../../src/core/protocol/driver.ts';
import type { TransportOptions } from '../../../src/core/protocol/transport.ts';
import { follow, type Followed } from './follow.ts';
import { startSmallAssistant, type SmallAssistant } from './small-assistant.ts';
import type { wholeAnswers } from './sse-wire.ts';

export const greeting = (lang: string): string => `Automated assistant (${lang})`;
export const apology = (): string => 'I could not finish this.';

/** One dialect, and how its server says things. */
export interface Kind {
  readonly create: (options: SseAssistantOptions) => Driver;
  readonly piece: (text: string) => unknown;
  readonly end: unknown;
  readonly error: unknown;
  readonly call: unknown;
  readonly words: (body: Readonly<Record<string, unknown>>) => unknown;
}

type Messages = readonly { readonly role: string; readonly content?: string; readonly parts?: unknown }[];
const plainWords = ({ messages }: Readonly<Record<string, unknown>>): unknown =>
  (messages as Messages).map(({ role, content }) => [role, content]);

export const kinds: Readonly<Record<keyof typeof wholeAnswers, Kind>> = {
  'AI SDK': {
    create: createAiSdkAssistant,
    piece: (delta) => ({ type: 'text-delta', id: '0', delta }),
    end: { type: 'finish' },
    error: { type: 'error', errorText: 'secret of the server' },
    call: {
      type: 'tool-input-available',
      toolCallId: 't',
      toolName: 'requestLiveAgent',
      input: { reason: 'A dispute' },
    },
    words: ({ messages }) =>
      (messages as { role: string; parts: { text: string }[] }[]).map(({ role, parts }) => [
        role,
        parts[0]?.text,
      ]),
  },
  OpenAI: {
    create: createOpenAiAssistant,
    piece: (content) => ({ id: 'c', choices: [{ index: 0, delta: { content } }] }),
    end: '[DONE]',
    error: { error: { message: 'secret of the server' } },
    call: {
      choices: [{ delta: { tool_calls: [{ index: 0, id: 't', function: { name: 'requestLiveAgent' } }] } }],
    },
    words: plainWords,
  },
  'AG-UI': {
    create: createAgUiAssistant,
    piece: (delta) => ({ type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta }),
    end: { type: 'RUN_FINISHED', threadId: 't', runId: 'r' },
    error: { type: 'RUN_ERROR', message: 'secret of the server' },
    call: { type: 'TOOL_CALL_START', toolCallId: 't', toolCallName: 'requestLiveAgent' },
    words: plainWords,
  },
};

export const names = ['AI SDK', 'OpenAI', 'AG-UI'] as const;

/** A server, and customers who talk with it. */
export interface Talks {
  readonly server: SmallAssistant;
  readonly options: SseAssistantOptions;
  talk(create: Kind['create'], connect?: Partial<TransportOptions>): Promise<Followed>;
  /** A customer over a driver that is there already. */
  over(driver: Driver, connect?: Partial<TransportOptions>): Promise<Followed>;
  /** They all go. */
  leave(): Promise<unknown>;
}

export async function startTalks(): Promise<Talks> {
  const server = await startSmallAssistant();
  const options = { api: server.api, greeting, apology, body: { model: 'care' } };
  const followed: Followed[] = [];

  async function over(driver: Driver, connect: Partial<TransportOptions> = {}): Promise<Followed> {
    const talking = follow(driver);
    followed.push(talking);
    await talking.transport.connect({ locale: 'en', ...connect });
    return talking;
  }

  return {
    server,
    options,
    over,
    talk: (create, connect) => over(create(options), connect),
    leave: () => Promise.all(followed.splice(0).map(({ transport }) => transport.close())),
  };
}

export function heard({ events }: Followed): readonly string[] {
  return events.flatMap((event) => (event.type === 'message.received' ? event.text : []));
}
