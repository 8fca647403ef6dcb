import type { Conversation } from '../core/conversation/conversation.ts';
import { hasPerson, isSeen, isWaiting, openSharing } from '../core/conversation/select.ts';
import { nameOf } from '../core/messages/author.ts';
import type { Messages } from '../core/messages/messages.ts';
import type { LauncherStatus } from './host.ts';

/** What the button shows while Help is closed: the wait, and how much is new. */
export function launcherStatus(
  conversation: Conversation,
  messages: Messages,
  label: string | undefined,
): LauncherStatus {
  const { handoff, unread } = conversation;
  const { chrome, lang } = messages;
  const text = isWaiting(conversation)
    ? chrome.helpWaiting(handoff.step === 'queued' ? handoff : {})
    : (sharedWith(conversation, messages) ?? label ?? chrome.help);
  return { unread, text, lang, ...(unread > 0 && { label: `${text}, ${chrome.unread(unread)}` }) };
}

/** That the page is seen is on the button as long as it is so: Help may be closed. */
function sharedWith(conversation: Conversation, messages: Messages): string | undefined {
  const request = isSeen(conversation) ? openSharing(conversation) : undefined;
  return request && messages.late?.sharing.launcher(nameOf(request.from, messages));
}

/** The element's custom states, by which a page can style it. */
export function markStates(
  states: CustomStateSet,
  conversation: Conversation,
  { isOpen, isUrgent }: { readonly isOpen: boolean; readonly isUrgent: boolean },
): void {
  for (const [name, on] of [
    ['open', isOpen],
    ['waiting', isWaiting(conversation)],
    ['with-agent', hasPerson(conversation)],
    ['unread', conversation.unread > 0],
    ['offline', ['offline', 'reconnecting'].includes(conversation.connection.state)],
    ['urgent', isOpen && isUrgent],
    ['ended', conversation.ended !== null],
  ] as const) {
    if (on) states.add(name);
    else states.delete(name);
  }
}
