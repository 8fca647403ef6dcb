import type { CSSResult, nothing, TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { ActingPanel } from '../acting-panel.ts';
import type { PanelState } from '../actions.ts';

/**
 * Where a late part stands: a top comes before all else in Help, a start is the first thing in the conversation, a page takes the place of it, a notice
 * is pinned above it, a form stands between it and the composer, an end below it when it is over.
 */
export type LatePlace = 'top' | 'start' | 'page' | 'notice' | 'form' | 'end';

export interface LateContext {
  readonly conversation: Conversation;
  readonly panel: PanelState;
  /** In the customer's language; `messages.lang` is what the part's own words are to be in. */
  readonly messages: Messages;
}

/** A part of the panel that few conversations need. Its code, words and styles come when it is needed first. */
export interface LatePart {
  readonly styles: CSSResult;
  /** What to draw; nothing where for now there is nothing. A page's heading has the id `page-title`. */
  view(context: LateContext): TemplateResult | typeof nothing;
  /** Its page has been closed. */
  closed?(): void;
  dispose?(): void;
}

/** What a part's own file gives: the part, which does what it does through the panel. */
export type CreateLatePart = (panel: ActingPanel) => LatePart;

export interface LateEntry {
  readonly place: LatePlace;
  /** Whether the conversation calls for it. A page is called for by the customer alone, and has none. */
  isNeeded?(conversation: Conversation): boolean;
  /** What is said where a page does not come, if there is more to say than that. */
  readonly failure?: 'urgentNumber';
  /** Rejects when the file does not arrive. */
  load(): Promise<CreateLatePart>;
}
