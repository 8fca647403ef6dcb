import { randomUUID } from 'node:crypto';
import type { FormEnd } from '../../../src/core/protocol/form.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Lang } from '../conversation/record.ts';
import { addressForm } from './address-form.ts';

/** Ordinary forms: one at a time in a conversation. */
export interface Forms {
  /** False where one is open already. */
  ask(conversation: string, from: Participant, lang: Lang): Promise<boolean>;
  withdraw(conversation: string): Promise<boolean>;
  decline(conversation: string, requestId: string): Promise<boolean>;
  /** A message has come with this for its value: where it is the open form's id, that is answered. */
  answered(conversation: string, requestId: string): Promise<boolean>;
}

export function createForms(conversations: Conversations): Forms {
  async function end(conversation: string, reason: FormEnd, requestId?: string): Promise<boolean> {
    const { form, ended } = await conversations.facts(conversation);
    const open = form?.ended ? undefined : form?.request?.requestId;
    if (ended || open === undefined || (requestId !== undefined && requestId !== open)) return false;
    const event = { type: 'form.closed', requestId: open, reason } as const;
    return !(await conversations.record(conversation, event, { key: `form-end:${open}` })).duplicate;
  }

  return {
    async ask(conversation, from, lang) {
      const { form, ended } = await conversations.facts(conversation);
      if (ended || (form?.request && !form.ended)) return false;
      const key = `form-ask:${form?.request?.requestId ?? ''}`;
      const event = {
        type: 'form.requested',
        requestId: randomUUID(),
        from,
        lang,
        ...addressForm[lang],
      } as const;
      return !(await conversations.record(conversation, event, { key })).duplicate;
    },
    withdraw: (conversation) => end(conversation, 'withdrawn'),
    decline: (conversation, requestId) => end(conversation, 'declined', requestId),
    answered: (conversation, requestId) => end(conversation, 'answered', requestId),
  };
}
