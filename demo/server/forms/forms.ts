import { randomUUID } from 'node:crypto';
import type { FormEnd } from '../../../src/core/protocol/form.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import { bankDays } from '../assistant/demo-account.ts';
import { bankDayAt, bankNoonAfter } from '../contact/bank-day.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Lang } from '../conversation/record.ts';
import { referenceOf } from '../conversation/reference.ts';
import { addressForm } from './address-form.ts';
import { complaintForm } from './complaint-form.ts';
import type { FormName } from './form-names.ts';

export interface FormWish {
  readonly from: Participant;
  readonly lang: Lang;
  readonly form: FormName;
}

/** Ordinary forms: one at a time in a conversation. */
export interface Forms {
  /** False where one is open already. */
  ask(conversation: string, wish: FormWish): Promise<boolean>;
  withdraw(conversation: string): Promise<boolean>;
  decline(conversation: string, requestId: string): Promise<boolean>;
  /**
   * A message has come with this for its value: where it is the open form's id, that is answered, and what the form
   * is for is done.
   */
  answered(conversation: string, requestId: string): Promise<boolean>;
}

const forms = { address: addressForm, complaint: complaintForm };

export function createForms(conversations: Conversations, clock: Clock): Forms {
  async function end(conversation: string, reason: FormEnd, requestId?: string): Promise<boolean> {
    const { form, ended } = await conversations.facts(conversation);
    const open = form?.ended ? undefined : form?.request?.requestId;
    if (ended || open === undefined || (requestId !== undefined && requestId !== open)) return false;
    const event = { type: 'form.closed', requestId: open, reason } as const;
    return !(await conversations.record(conversation, event, { key: `form-end:${open}` })).duplicate;
  }

  /** The words of a complaint are in the message; what stands beside it is its number and the day of the answer. */
  async function logComplaint(conversation: string, requestId: string): Promise<void> {
    const now = clock.now();
    const year = Number(bankDayAt(now).slice(0, 4));
    const reference = referenceOf('CMP', year, `${conversation} ${requestId}`);
    const answerBy = bankNoonAfter(now, bankDays.complaint);
    const event = { type: 'complaint.logged', reference, answerBy } as const;
    await conversations.record(conversation, event, { key: `complaint:${requestId}` });
  }

  return {
    async ask(conversation, { from, lang, form: name }) {
      const { form, ended } = await conversations.facts(conversation);
      if (ended || (form?.request && !form.ended)) return false;
      const key = `form-ask:${form?.request?.requestId ?? ''}`;
      const event = {
        type: 'form.requested',
        requestId: randomUUID(),
        from,
        lang,
        ...forms[name][lang],
      } as const;
      return !(await conversations.record(conversation, event, { key, note: { form: name } })).duplicate;
    },
    withdraw: (conversation) => end(conversation, 'withdrawn'),
    decline: (conversation, requestId) => end(conversation, 'declined', requestId),
    async answered(conversation, requestId) {
      const { form, formName, ended } = await conversations.facts(conversation);
      if (ended || form?.ended || form?.request?.requestId !== requestId) return false;
      // First, so that it is not lost where the gateway dies in between: once more, it is logged under the same key.
      if (formName === 'complaint') await logComplaint(conversation, requestId);
      return end(conversation, 'answered', requestId);
    },
  };
}
