import { html, nothing, type TemplateResult } from 'lit';
import { contact as es } from '../../adapters/locale/es-contact.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { isWaiting } from '../../core/conversation/select.ts';
import type { ContactMessages } from '../../core/messages/contact-messages.ts';
import { contact as en } from '../../core/messages/en-contact.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Cancel } from '../../core/protocol/ports.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { clockIcon, phoneIcon } from '../views/icons.ts';
import { contactStyles } from './contact.styles.ts';
import type { LateName } from './late-entries.ts';
import type { LateContext, LatePart } from './late-part.ts';
import { wordsIn } from './words-in.ts';

const minute = 60_000;
/** On these pages the way to them has nothing to say. */
const own: ReadonlySet<LateName> = new Set<LateName>(['ways', 'callback', 'leave-message']);

export function contactWords({ lang }: Messages): ContactMessages {
  return wordsIn(lang, { en, es });
}

/**
 * Above the conversation: that no person is there, the call that is booked, or how old the figures of the queue
 * are; and the way to what else there is.
 */
export function createContact(panel: ActingPanel): LatePart {
  const redraw = createRedraw(panel);
  return {
    styles: contactStyles,
    view({ conversation, messages, panel: { now } }: LateContext) {
      const words = contactWords(messages);
      const age = ageOf(conversation, now);
      redraw.at(age);
      if (panel.late.settled !== undefined && own.has(panel.late.settled)) return nothing;
      return html`<div class="status" part="status" role="group" aria-label=${words.heading} id="contact">
        <div class="pin">
          ${fact(conversation, age, messages)}
          <button
            type="button"
            class="outlined"
            id="open-ways"
            @click=${() => void panel.late.open('ways', 'open-ways')}
          >
            ${words.otherWays}
          </button>
        </div>
      </div>`;
    },
    dispose: redraw.dispose,
  };
}

/** The one thing that matters most: what the customer has, then what they wait for, then that there is nobody. */
function fact(conversation: Conversation, age: number | undefined, messages: Messages): TemplateResult {
  const { late } = messages;
  const { availability, callback } = conversation.contact;
  if (callback) {
    const text = late?.callback.notice({ id: '', at: 0, type: 'callback.requested', ...callback });
    return html`${phoneIcon}
      <p>${text}</p>`;
  }
  if (isWaiting(conversation)) {
    const words = contactWords(messages);
    return html`${phoneIcon}
      <p class="quiet">${age === undefined ? words.rather : words.updated(Math.floor(age / minute))}</p>`;
  }
  const text = availability?.state === 'offline' ? late?.callback.away(availability) : late?.callback.unknown;
  return html`${clockIcon}
    <p>${text}</p>`;
}

/** Milliseconds since the figures were worked out; a server's clock may be a little ahead of ours. */
function ageOf({ handoff }: Conversation, now: number): number | undefined {
  if (handoff.step !== 'queued' || handoff.figuresAt === undefined) return undefined;
  return Math.max(0, now - handoff.figuresAt);
}

/** Draws again when the age has grown by a minute, for as long as there is one to show. Nothing is said. */
function createRedraw({ host, parts }: ActingPanel) {
  let cancel: Cancel | undefined;
  return {
    at(age: number | undefined): void {
      cancel?.();
      cancel =
        age === undefined
          ? undefined
          : parts.clock.after(minute - (age % minute), () => {
              cancel = undefined;
              host.requestUpdate();
            });
    },
    dispose: (): void => cancel?.(),
  };
}
