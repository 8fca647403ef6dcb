import { html, type TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Actions, PanelState } from '../actions.ts';
import { composer, suggestions } from './composer.ts';
import { connection } from './connection.ts';
import { confirmEnd, ended } from './ended.ts';
import { header } from './header.ts';
import { status } from './status.ts';
import { transcript } from './transcript.ts';

export interface PanelContext {
  readonly messages: Messages;
  readonly act: Actions;
}

/** All that is in the panel, in the order in which it is read. */
export function panelContent(
  conversation: Conversation,
  panel: PanelState,
  context: PanelContext,
): TemplateResult {
  const { messages, act } = context;
  return html`${header(conversation, panel, context)} ${status(conversation, panel, context)}
  ${connection(conversation, messages)} ${transcript(conversation, panel, context)}
  ${suggestions(conversation, messages, act)} ${composer(conversation, panel, context)}
  ${ended(conversation, panel, context)} ${confirmEnd(messages, act)}`;
}
