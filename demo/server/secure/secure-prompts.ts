import { randomUUID } from 'node:crypto';
import type { OpenSecure, Secure } from '../../../src/core/conversation/secure.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import type { SecureEnd, SecureRequest } from '../../../src/core/protocol/secure.ts';
import type { TransportErrorKind } from '../../../src/core/protocol/transport-error.ts';
import { background } from '../background.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { maskCardNumbers } from '../conversation/mask.ts';
import { wrongFields } from './check-answers.ts';
import type { SecureRules } from './secure-rules.ts';

/** Why a wish of the customer's is not done; undefined where it is. */
type Refusal = TransportErrorKind | undefined;

export type SecureWish = Pick<SecureRequest, 'from' | 'purpose' | 'fields'> & { readonly lang: string };

/**
 * The secure prompts: one at a time in a conversation.
 *
 * An answer is compared and let go of. What the log, the agent and every wire are told is which fields were
 * answered and whether they matched.
 */
export interface SecurePrompts {
  /** False where one is open already. */
  ask(conversation: string, wish: SecureWish): Promise<boolean>;
  withdraw(conversation: string): Promise<boolean>;
  submit(conversation: string, requestId: string, values: Readonly<Record<string, string>>): Promise<Refusal>;
  decline(conversation: string, requestId: string): Promise<Refusal>;
  /** More time, or once more the same after its time. */
  renew(conversation: string, requestId: string): Promise<Refusal>;
  /** Ends a prompt when its time is over, where its own gateway cannot any more. Harmless when done twice. */
  watch(conversation: string, request: Pick<SecureRequest, 'requestId' | 'expiresAt'> | undefined): void;
  close(): void;
}

export function createSecurePrompts(
  conversations: Conversations,
  clock: Clock,
  rules: SecureRules,
): SecurePrompts {
  const expiries = new Set<() => void>();
  /** Requests of other gateways, with their time: each may be given more. */
  const watched = new Set<string>();
  /** Of each conversation, the submission before: guesses sent at the same time count one after the other. */
  const turns = new Map<string, Promise<Refusal>>();

  async function open(conversation: string, requestId: string): Promise<OpenSecure | undefined> {
    const { secure, ended } = await conversations.facts(conversation);
    return ended ? undefined : isOpen(secure, requestId) ? secure : undefined;
  }

  /** Of several ends that race, the first is the end. */
  async function end(conversation: string, { requestId, fields }: SecureRequest, reason: SecureEnd) {
    const kinds = reason === 'provided' ? { kinds: fields.map(({ kind }) => kind) } : {};
    const event = { type: 'secure.closed', requestId, reason, ...kinds } as const;
    const { duplicate } = await conversations.record(conversation, event, { key: `secure-end:${requestId}` });
    return !duplicate;
  }

  /** Where it has got more time meanwhile, another of these comes later. */
  async function expire(conversation: string, requestId: string): Promise<void> {
    const secure = await open(conversation, requestId);
    if (secure && secure.request.expiresAt <= clock.now()) await end(conversation, secure.request, 'expired');
  }

  function expireLater(
    conversation: string,
    { requestId, expiresAt }: Pick<SecureRequest, 'requestId' | 'expiresAt'>,
  ): void {
    const cancel = clock.after(Math.max(0, expiresAt - clock.now()), () => {
      expiries.delete(cancel);
      background(expire(conversation, requestId));
    });
    expiries.add(cancel);
  }

  async function request(conversation: string, wish: SecureWish, last: Secure | undefined, renewed = false) {
    const requestId = randomUUID();
    const expiresAt = clock.now() + rules.openSeconds * 1000;
    // Two colleagues who ask at once ask once: the key is the same until the next request is over.
    const key = `secure-ask:${last?.request?.requestId ?? ''}`;
    const event = { type: 'secure.requested', requestId, ...wish, expiresAt } as const;
    const { duplicate } = await conversations.record(conversation, event, {
      key,
      ...(renewed && { note: { renewed } }),
    });
    if (!duplicate) expireLater(conversation, { requestId, expiresAt });
    return !duplicate;
  }

  async function submit(
    conversation: string,
    requestId: string,
    values: Readonly<Record<string, string>>,
  ): Promise<Refusal> {
    const { secure, secureTries } = await conversations.facts(conversation);
    if (secure?.request?.requestId === requestId && secure.ended === 'provided') return undefined;
    const prompt = await open(conversation, requestId);
    if (!prompt || prompt.request.expiresAt <= clock.now()) return 'ended';
    if (secureTries >= rules.mostTries) {
      // Whoever was to end it after the last try has died.
      await end(conversation, prompt.request, 'failed');
      return 'ended';
    }
    const fields = wrongFields(prompt.request.fields, values);
    if (fields.length === 0)
      return (await end(conversation, prompt.request, 'provided')) ? undefined : 'ended';
    const key = `secure-try:${requestId}:${secureTries}`;
    const refused = { type: 'secure.refused', requestId, fields } as const;
    const { duplicate } = await conversations.record(conversation, refused, { key });
    // A guess at another gateway has used up this try: this one counts as the next.
    if (duplicate) return submit(conversation, requestId, values);
    if (secureTries + 1 < rules.mostTries) return 'rejected';
    await end(conversation, prompt.request, 'failed');
    return 'ended';
  }

  return {
    async ask(conversation, { purpose, ...wish }) {
      const { secure, ended } = await conversations.facts(conversation);
      if (ended || (secure?.request && !secure.ended)) return false;
      return request(conversation, { ...wish, purpose: maskCardNumbers(purpose) }, secure);
    },
    async withdraw(conversation) {
      const { secure } = await conversations.facts(conversation);
      const prompt = secure?.request && (await open(conversation, secure.request.requestId));
      return prompt ? end(conversation, prompt.request, 'withdrawn') : false;
    },
    submit(conversation, requestId, values) {
      const before = turns.get(conversation) ?? Promise.resolve(undefined);
      const turn = before.catch(() => undefined).then(() => submit(conversation, requestId, values));
      turns.set(conversation, turn);
      const leave = (): void => void (turns.get(conversation) === turn && turns.delete(conversation));
      turn.then(leave, leave);
      return turn;
    },
    async decline(conversation, requestId) {
      const prompt = await open(conversation, requestId);
      return prompt && (await end(conversation, prompt.request, 'declined')) ? undefined : 'ended';
    },
    async renew(conversation, requestId) {
      const { secure, ended } = await conversations.facts(conversation);
      const { request: last } = secure ?? {};
      if (ended || last?.requestId !== requestId) return 'ended';
      if (isOpen(secure, requestId)) {
        const expiresAt = clock.now() + rules.openSeconds * 1000;
        await conversations.record(conversation, { type: 'secure.renewed', requestId, expiresAt });
        expireLater(conversation, { requestId, expiresAt });
        return undefined;
      }
      if (secure?.ended !== 'expired') return 'ended';
      const { from, purpose, fields, lang = 'en' } = last;
      await request(conversation, { from, purpose, fields, lang }, secure, true);
      return undefined;
    },
    watch(conversation, request) {
      if (!request) return;
      const watch = `${request.requestId} ${request.expiresAt}`;
      if (watched.has(watch)) return;
      watched.add(watch);
      expireLater(conversation, request);
    },
    close() {
      for (const cancel of expiries) cancel();
    },
  };
}

function isOpen(secure: Secure | undefined, requestId: string): secure is OpenSecure {
  return secure?.request?.requestId === requestId && !secure.ended;
}
