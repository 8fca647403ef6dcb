import { randomUUID } from 'node:crypto';
import type { PageSharing } from '../../../src/core/conversation/sharing.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import type { SharingEnd } from '../../../src/core/protocol/sharing.ts';
import type { TransportErrorKind } from '../../../src/core/protocol/transport-error.ts';
import { background } from '../background.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { SharingRules } from './sharing-rules.ts';

/**
 * Who may see a customer's page: one agent, who has asked, and only after the customer has said so.
 *
 * No picture comes through here; that is the site's own tool. That it ends with the agent or the conversation follows
 * from the log, and nothing need be told of it.
 */
export interface SharedPages {
  /** False where somebody asks or sees it already. */
  ask(conversation: string, from: Participant): Promise<boolean>;
  /** The customer lets them. Why not, where that cannot be any more. */
  start(conversation: string, requestId: string): Promise<TransportErrorKind | undefined>;
  /** The customer's word, or their page's. Harmless where it is over. */
  close(conversation: string, requestId: string, reason: SharingEnd): Promise<void>;
  /** The agent asks no more, or looks no more. */
  withdraw(conversation: string): Promise<void>;
  /** Ends it when its time is over, where its own gateway cannot any more. Harmless when done twice. */
  watch(conversation: string, sharing: PageSharing | undefined): void;
  dispose(): void;
}

export function createSharedPages(
  conversations: Conversations,
  clock: Clock,
  rules: SharingRules,
): SharedPages {
  const timers = new Set<() => void>();
  const watched = new Set<string>();

  async function openOf(conversation: string) {
    const { sharing, ended } = await conversations.facts(conversation);
    return ended || sharing?.ended ? undefined : withRequest(sharing);
  }

  /** Of several ends that race, the first is the end. */
  async function close(conversation: string, requestId: string, reason: SharingEnd): Promise<void> {
    if ((await openOf(conversation))?.request.requestId !== requestId) return;
    await conversations.record(
      conversation,
      { type: 'sharing.closed', requestId, reason },
      { key: `sharing-closed:${requestId}` },
    );
  }

  function closeLater(conversation: string, requestId: string, isAsked: boolean, at: number): void {
    const cancel = clock.after(Math.max(0, at - clock.now()), () => {
      timers.delete(cancel);
      background(expire(conversation, requestId, isAsked));
    });
    timers.add(cancel);
  }

  /** The time to answer is over, unless it was answered. */
  async function expire(conversation: string, requestId: string, isAsked: boolean): Promise<void> {
    const open = await openOf(conversation);
    if (isAsked && open?.endsAt !== undefined) return;
    await close(conversation, requestId, 'expired');
  }

  return {
    async ask(conversation, from) {
      const { sharing } = await conversations.facts(conversation);
      if (await openOf(conversation)) return false;
      const [requestId, expiresAt] = [randomUUID(), clock.now() + rules.askSeconds * 1000];
      const { duplicate } = await conversations.record(
        conversation,
        { type: 'sharing.requested', requestId, from, expiresAt },
        { key: `sharing:${sharing?.past.length ?? 0}` },
      );
      if (!duplicate) closeLater(conversation, requestId, true, expiresAt);
      return !duplicate;
    },
    async start(conversation, requestId) {
      const open = await openOf(conversation);
      if (open?.request.requestId !== requestId || open.request.expiresAt <= clock.now()) return 'ended';
      const endsAt = clock.now() + rules.mostSeconds * 1000;
      const { duplicate } = await conversations.record(
        conversation,
        { type: 'sharing.started', requestId, endsAt },
        { key: `sharing-started:${requestId}` },
      );
      if (!duplicate) closeLater(conversation, requestId, false, endsAt);
      return undefined;
    },
    close,
    async withdraw(conversation) {
      const open = await openOf(conversation);
      if (!open) return;
      await close(conversation, open.request.requestId, open.endsAt === undefined ? 'withdrawn' : 'agent');
    },
    watch(conversation, sharing) {
      const open = sharing?.ended ? undefined : withRequest(sharing);
      if (!open) return;
      const { request, endsAt } = open;
      const name = `${request.requestId} ${endsAt ?? ''}`;
      if (watched.has(name)) return;
      watched.add(name);
      closeLater(conversation, request.requestId, endsAt === undefined, endsAt ?? request.expiresAt);
    },
    dispose() {
      for (const cancel of timers) cancel();
    },
  };
}

function withRequest(sharing: PageSharing | undefined) {
  return sharing?.request && { ...sharing, request: sharing.request };
}
