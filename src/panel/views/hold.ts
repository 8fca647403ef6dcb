import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../core/messages/messages.ts';
import type { Actions, ComposerHold } from '../actions.ts';

/** Why the text is still in the field. */
export function holdSentence(hold: ComposerHold, { composer, guard }: Messages): string {
  switch (hold.why) {
    case 'empty':
      return composer.empty;
    case 'over':
      return composer.closed;
    case 'review':
      return composer.review;
    case 'long':
      return composer.tooLong(hold.over);
    case 'sensitive':
      return guard.held(hold.kind);
    case 'doubtful':
      return guard.possible(hold.kind);
  }
}

/** What can be done about it; after the field in the order of Tab. */
export function holdChoices(
  hold: ComposerHold | undefined,
  { guard }: Messages,
  act: Actions,
): TemplateResult | typeof nothing {
  if (hold?.why !== 'sensitive' && hold?.why !== 'doubtful') return nothing;
  return html`<div class="hold">
    ${
      hold.why === 'sensitive'
        ? html`<button type="button" class="outlined" @click=${act.removeAndSend}>
            ${guard.removeAndSend}
          </button>`
        : html`<button type="button" class="outlined" @click=${act.sendAnyway}>${guard.sendAnyway}</button>`
    }
    <button type="button" class="outlined" @click=${act.editHeld}>${guard.edit}</button>
  </div>`;
}
