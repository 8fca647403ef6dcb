import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { piecesOf, pause } from '../assistant/stream-answer.ts';
import type { Gateway } from '../gateway.ts';
import { readBody, respondJson } from '../http/body.ts';
import { checkToken } from '../token/token.ts';
import { answerTurn, type Answer } from './answer-turn.ts';
import { readTurn, type Turn } from './turn.ts';

/** The demo's assistant over server-sent events, as the UI message stream of the AI SDK, version 1. */
export interface ChatEndpoint {
  /** `POST /assistant/chat` */
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** `GET /assistant/chat/{id}/stream` asks for an answer again: none is kept here. */
  hasNoMore(path: string): boolean;
}

const mostBytes = 262_144;

export function createChatEndpoint(gateway: Gateway): ChatEndpoint {
  /** The turn that may be answered, or the status of its refusal. */
  async function admit(request: IncomingMessage): Promise<Turn | { status: number; retryAfter?: number }> {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const check = checkToken(gateway.seal, token, gateway.clock.now());
    if (check.state !== 'good') return { status: 401 };
    const body = await readBody(request, mostBytes);
    if (body === undefined) return { status: 413 };
    const retryAfter = gateway.frameRate.secondsUntilFree(check.claim.customer);
    if (retryAfter > 0) return { status: 429, retryAfter };
    return readTurn(body, request.headers['accept-language']) ?? { status: 400 };
  }

  return {
    async serve(request, response) {
      const turn = await admit(request);
      if ('status' in turn) {
        if (turn.retryAfter !== undefined) response.setHeader('Retry-After', turn.retryAfter);
        return respondJson(response, turn.status, {});
      }
      const answer = await answerTurn(turn, gateway.assistant.understand);
      const { streamAnswer } = gateway.options.backends;
      await (streamAnswer ? streamAnswer(answer, response) : stream(gateway, response, answer));
    },
    hasNoMore: (path) => /^\/assistant\/chat\/[^/]+\/stream$/.test(path),
  };
}

/** `demo.answer` comes before the words, so that they are shown in their language from the first one on. */
async function stream(
  { clock, options }: Pick<Gateway, 'clock' | 'options'>,
  response: ServerResponse,
  { text, lang, choices, handsOff, changesLanguage }: Answer,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const write = (data: object | string): void => {
    const line = typeof data === 'string' ? data : JSON.stringify(data);
    if (!gone.signal.aborted) response.write(`data: ${line}\n\n`);
  };
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Vercel-AI-UI-Message-Stream': 'v1',
  });
  const id = 'text';
  write({ type: 'start', messageId: randomUUID() });
  write({ type: 'start-step' });
  if (changesLanguage) write({ type: 'data-care', data: { type: 'language.changed', lang } });
  write({ type: 'data-care', data: { type: 'demo.answer', lang, choices } });
  write({ type: 'text-start', id });
  for (const delta of piecesOf(text)) {
    if (gone.signal.aborted) return;
    write({ type: 'text-delta', id, delta });
    await pause(clock, options.pieceMilliseconds, gone.signal);
  }
  write({ type: 'text-end', id });
  if (handsOff) {
    const call = { toolCallId: randomUUID(), toolName: 'requestLiveAgent' };
    write({ type: 'tool-input-available', ...call, input: {} });
  }
  write({ type: 'finish-step' });
  write({ type: 'finish' });
  write('[DONE]');
  // Who lets go at `finish` does so on an open line: called off after its end, Node's fetch leaves a reader waiting.
  await pause(clock, options.pieceMilliseconds, gone.signal);
  response.end();
}
