import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Messages } from '../../core/messages/messages.ts';
import { dots, offlineIcon, warningIcon } from './icons.ts';

/**
 * The line about the connection, where there is something to say.
 *
 * When trying again will not help, the page's own fallback (a phone link) stands in it.
 */
export function connection(conversation: Conversation, messages: Messages): TemplateResult | typeof nothing {
  const { state, attempt, established, problem } = conversation.connection;
  const words = messages.connection;
  if (problem !== undefined && state !== 'online') {
    const sentence =
      problem === 'auth-denied' || problem === 'auth-expired' ? words.sessionExpired : words.refused;
    return html`<div class="banner alert">
      ${warningIcon}
      <div>
        <p>${sentence}</p>
        <slot></slot>
      </div>
    </div>`;
  }
  if (state === 'offline') return line(words.offline, { isComing: false, withFallback: false });
  if (state !== 'reconnecting' && state !== 'connecting') return nothing;
  const isComing = state === 'connecting' ? attempt <= 1 : !established;
  return line(isComing ? words.connecting : words.lost, { isComing, withFallback: attempt > 2 });
}

interface LineState {
  /** The first line is on its way, and nothing has been lost. */
  readonly isComing: boolean;
  /** After several attempts in vain there is another way to reach us, too. */
  readonly withFallback: boolean;
}

function line(sentence: string, { isComing, withFallback }: LineState): TemplateResult {
  return html`<div class="banner">
    ${isComing ? dots : offlineIcon}
    <div>
      <p>${sentence}</p>
      ${withFallback ? html`<slot></slot>` : nothing}
    </div>
  </div>`;
}
