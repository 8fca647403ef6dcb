import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Messages } from '../../core/messages/messages.ts';
import { offlineIcon, warningIcon } from './icons.ts';

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
  if (state === 'offline') return line(words.offline);
  if (state === 'reconnecting') return line(established ? words.lost : words.connecting, attempt > 2);
  if (state === 'connecting') return line(attempt > 1 ? words.lost : words.connecting, attempt > 2);
  return nothing;
}

/** After several attempts in vain there is another way to reach us, too. */
function line(sentence: string, withFallback = false): TemplateResult {
  return html`<div class="banner">
    ${offlineIcon}
    <div>
      <p>${sentence}</p>
      ${withFallback ? html`<slot></slot>` : nothing}
    </div>
  </div>`;
}
