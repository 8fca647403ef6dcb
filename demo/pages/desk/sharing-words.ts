import type { PageSharing } from '../../../src/core/conversation/sharing.ts';
import type { FactOf } from '../../../src/core/messages/late-messages.ts';

/** The desk's sentences about a customer's page that the agent sees, and about a customer who has paused. */

export function sharingWords(fact: FactOf<'sharing' | 'suspension'>): string {
  switch (fact.type) {
    case 'sharing.started':
      return 'The customer lets you see their page.';
    case 'sharing.closed':
      return endWords(fact.reason);
    case 'suspension.started':
    case 'suspension.ended':
      return pauseStateWords(fact.type === 'suspension.started');
  }
}

export function pauseStateWords(isPaused: boolean): string {
  return isPaused
    ? 'The customer has paused, and talks to the assistant.'
    : 'The customer is back from the assistant.';
}

/** Where it stands; nothing before anybody asked. */
export function sharingStateWords(sharing: PageSharing | undefined): string | undefined {
  if (!sharing?.request) return undefined;
  if (sharing.ended) return endWords(sharing.ended);
  return sharing.endsAt === undefined
    ? 'The customer is asked. Nothing is shared yet.'
    : 'You see the page of the customer.';
}

function endWords(ended: NonNullable<PageSharing['ended']>): string {
  switch (ended) {
    case 'declined':
      return 'The customer would rather not share the page.';
    case 'unable':
      return 'This page cannot share.';
    case 'withdrawn':
      return 'You no longer ask to see the page.';
    case 'expired':
      return 'The time to see the page is over.';
    case 'customer':
      return 'The customer stopped sharing the page.';
    case 'agent':
      return 'You stopped looking at the page.';
    case 'page-left':
      return 'The customer left the page that you saw.';
    case 'handed-over':
    case 'over':
      return 'Nobody sees the page any more.';
  }
}

/** Beside the conversation, for as long as the customer does not hear the agent. */
export const pausedWords =
  'The customer has paused and talks to the assistant. Your words wait for them here, marked; they come back when they like.';
