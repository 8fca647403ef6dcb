import { html, nothing } from 'lit';
import { suspension as es } from '../../adapters/locale/es-suspension.ts';
import { mayAsk, personOf } from '../../core/conversation/select.ts';
import { nameOf } from '../../core/messages/author.ts';
import { suspension as en } from '../../core/messages/en-suspension.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { personIcon } from '../views/icons.ts';
import { closingStyles } from './closing.styles.ts';
import type { LatePart } from './late-part.ts';
import { wordsIn } from './words-in.ts';

/** Pinned above the conversation while the customer has paused with a person: who waits, and the way back. */
export function createSuspensionPin(panel: ActingPanel): LatePart {
  const back = (): void => {
    panel.composer.field?.focus();
    const { failed } = wordsIn(panel.parts.messages.lang, { en, es });
    panel.session.run({ do: 'resume-agent' }).catch(() => panel.announcer.warn(failed));
  };
  return {
    styles: closingStyles,
    view({ conversation, messages }) {
      const words = wordsIn(messages.lang, { en, es });
      const person = personOf(conversation);
      if (!person) return nothing;
      const name = nameOf(person, messages);
      return html`<div class="status" role="group" aria-label=${words.label} id="suspension">
        <div class="pin">
          ${personIcon}
          <p>${words.paused(name)}</p>
          ${
            mayAsk(conversation)
              ? html`<button type="button" class="outlined" id="resume-agent" @click=${back}>
                  ${words.back(name)}
                </button>`
              : nothing
          }
        </div>
      </div>`;
    },
  };
}
