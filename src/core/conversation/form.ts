import type { Stamp, WireEvent } from '../protocol/events.ts';
import type { FormEnd, FormRequest } from '../protocol/form.ts';

/** The latest form that somebody has sent, and what has come of it. */
export interface Form {
  /** Absent where only the end of one has come so far. */
  readonly request?: FormRequest & Pick<Stamp, 'at'>;
  readonly ended?: FormEnd;
  /** Forms that are over: none of them opens again, in whatever order the words of it come. */
  readonly past: readonly string[];
}

/** One form at a time: the next takes the place of the last. */
export function formAfter(form: Form | undefined, event: WireEvent): Form | undefined {
  if (event.type !== 'form.requested' && event.type !== 'form.closed') return form;
  const { request, ended, past } = form ?? { past: [] };
  const { requestId } = event;
  if (event.type === 'form.requested') {
    if (request?.requestId === requestId || past.includes(requestId)) return form;
    return { request: event, past: request ? [...past, request.requestId] : past };
  }
  const isOpen = request?.requestId === requestId && !ended;
  return { ...form, past: [...new Set([...past, requestId])], ...(isOpen && { ended: event.reason }) };
}
