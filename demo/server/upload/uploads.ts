import { randomUUID } from 'node:crypto';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import type { FileKind, UploadEnd, UploadRequest } from '../../../src/core/protocol/upload.ts';
import { background } from '../background.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { maskCardNumbers } from '../conversation/mask.ts';
import type { UploadRules } from './upload-rules.ts';

/** What is asked for. */
export interface FileWish {
  readonly purpose: string;
  readonly lang: string;
  readonly kinds: readonly FileKind[];
}

/** The requests for files: one at a time in a conversation. */
export interface Uploads {
  /** False where one is open already. */
  ask(conversation: string, from: Participant, wish: FileWish): Promise<boolean>;
  /** The agent needs it no more. False where none is open. */
  withdraw(conversation: string): Promise<boolean>;
  /** The customer is through, or would rather not. */
  finish(conversation: string, requestId: string): Promise<boolean>;
  /** Ends a request when its time is over, where no gateway with a better memory does. Harmless when done twice. */
  watch(conversation: string, request: Pick<UploadRequest, 'requestId' | 'expiresAt'> | undefined): void;
  close(): void;
}

export function createUploads(conversations: Conversations, clock: Clock, rules: UploadRules): Uploads {
  /** By request. */
  const expiries = new Map<string, () => void>();

  function watch(
    conversation: string,
    { requestId, expiresAt }: { requestId: string; expiresAt: number },
  ): void {
    if (expiries.has(requestId)) return;
    const cancel = clock.after(Math.max(0, expiresAt - clock.now()), () => {
      expiries.delete(requestId);
      background(end(conversation, requestId, 'expired'));
    });
    expiries.set(requestId, cancel);
  }

  /** Of several ends that race, the first is the end. */
  async function end(conversation: string, requestId: string, reason: UploadEnd): Promise<boolean> {
    const { upload, ended } = await conversations.facts(conversation);
    if (ended || upload?.request.requestId !== requestId || upload.ended) return false;
    const event = { type: 'upload.closed', requestId, reason } as const;
    const { duplicate } = await conversations.record(conversation, event, { key: `upload-end:${requestId}` });
    return !duplicate;
  }

  return {
    async ask(conversation, from, { purpose, lang, kinds }) {
      const { upload, ended } = await conversations.facts(conversation);
      if (ended || (upload && !upload.ended)) return false;
      const requestId = randomUUID();
      const { mostBytes, mostFiles, openSeconds } = rules;
      const expiresAt = clock.now() + openSeconds * 1000;
      // Two colleagues who ask at once ask once: the key is the same until the next request is over.
      const key = `upload-ask:${upload?.request.requestId ?? ''}`;
      const { duplicate } = await conversations.record(
        conversation,
        {
          type: 'upload.requested',
          ...{
            requestId,
            from,
            purpose: maskCardNumbers(purpose),
            lang,
            kinds,
            mostBytes,
            mostFiles,
            expiresAt,
          },
        },
        { key },
      );
      if (duplicate) return false;
      watch(conversation, { requestId, expiresAt });
      return true;
    },
    async withdraw(conversation) {
      const { upload } = await conversations.facts(conversation);
      return upload !== undefined && end(conversation, upload.request.requestId, 'withdrawn');
    },
    async finish(conversation, requestId) {
      const { upload } = await conversations.facts(conversation);
      const isSent = upload?.files.some(({ step }) => step !== 'rejected') ?? false;
      return end(conversation, requestId, isSent ? 'done' : 'declined');
    },
    watch(conversation, request) {
      if (request) watch(conversation, request);
    },
    close() {
      for (const cancel of expiries.values()) cancel();
    },
  };
}
