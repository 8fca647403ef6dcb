import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Actions, PanelState } from '../actions.ts';
import type { LatePlace } from '../late/late-part.ts';
import { composer, suggestions } from './composer.ts';
import { connection } from './connection.ts';
import { confirmation, ended } from './ended.ts';
import { header } from './header.ts';
import { status } from './status.ts';
import { transcript } from './transcript.ts';
import { urgent } from './urgent.ts';

export interface PanelContext {
  readonly messages: Messages;
  readonly act: Actions;
}

/**
 * All that is in the panel, in the order in which it is read. Behind an open page the conversation is hidden
 * and not gone: the draft is in its field.
 */
export function panelContent(
  conversation: Conversation,
  panel: PanelState,
  context: PanelContext,
): TemplateResult {
  const { messages, act } = context;
  const { settings, settingsPage: page, settingsLeaving, headingLevel, now } = panel;
  const drawn = page ?? settingsLeaving;
  const late = (place: LatePlace) => panel.late.at(place, { conversation, panel, messages });
  return html`${late('top')} ${header(conversation, panel, context)} ${status(conversation, panel, context)}
    ${connection(conversation, messages)} ${late('notice')}
    ${drawn?.view(settings, { words: drawn.words, level: headingLevel + 1, now }, act) ?? nothing}
    ${late('page')}
    <div class="main" ?hidden=${page !== undefined || panel.late.settled !== undefined}>
      ${transcript(conversation, panel, context)} ${suggestions(conversation, messages, act)} ${late('form')}
      ${composer(conversation, panel, context)} ${ended(conversation, panel, context)} ${late('end')}
    </div>
    ${urgent(panel, messages, act)} ${confirmation(panel.question, act)}`;
}
