import { maySend } from '../core/conversation/select.ts';
import type { Finding } from '../core/guard/finding.ts';
import { redact } from '../core/guard/redact.ts';
import { inspectDraft } from '../session/inspect-draft.ts';
import type { ActingPanel } from './acting-panel.ts';
import type { Actions, ComposerHold } from './actions.ts';
import { CareBlockedEvent } from './public-events.ts';
import { holdSentence } from './views/hold.ts';

type ComposerActions = Pick<
  Actions,
  | 'submit'
  | 'sendAnyway'
  | 'removeAndSend'
  | 'editHeld'
  | 'composerInput'
  | 'composerKey'
  | 'beforeComposerInput'
>;

/** The way of the customer's words out of the field: past the guard, or back to be looked at again. */
export function createComposerActions(panel: ActingPanel, send: (text: string) => void): ComposerActions {
  const { host, composer } = panel;

  function hold(reason: ComposerHold | undefined): void {
    panel.hold = reason;
    host.requestUpdate();
  }

  function submit(text: string, mayBeDoubtful = false): void {
    // What the customer has looked at once more has been past the guard before.
    const isReviewed = panel.hold?.why === 'review';
    const reason = reasonToHold(text, panel, mayBeDoubtful || isReviewed) ?? review(isReviewed);
    hold(reason);
    composer.field?.focus();
    if (!reason) {
      composer.text = '';
      send(text);
      return;
    }
    const sentence = holdSentence(reason, panel.parts.messages);
    if (reason.why === 'review') panel.announcer.say(sentence);
    else panel.announcer.warn(sentence);
    if (reason.why === 'sensitive') host.dispatchEvent(new CareBlockedEvent([reason.kind]));
  }

  function review(isReviewed: boolean): ComposerHold | undefined {
    return panel.settings.current.review && !isReviewed ? { why: 'review' } : undefined;
  }

  function findings(): readonly Finding[] {
    return inspectDraft(composer.text, panel.session.store.state, panel.parts.clock.now());
  }

  return {
    submit: () => submit(composer.text.trim()),
    sendAnyway: () => submit(composer.text.trim(), true),
    removeAndSend() {
      const { removed } = panel.parts.messages.guard;
      submit(redact(composer.text, findings(), removed).trim(), true);
    },
    editHeld() {
      const [first] = findings();
      composer.field?.focus();
      if (first) composer.field?.setSelectionRange(first.start, first.end);
    },
    composerInput() {
      composer.input();
      panel.announcer.typed();
      if (panel.hold !== undefined) hold(undefined);
    },
    composerKey(event) {
      composer.key(event);
    },
    beforeComposerInput(event) {
      composer.beforeInput(event);
    },
  };
}

function reasonToHold(
  text: string,
  { session, parts }: ActingPanel,
  mayBeDoubtful: boolean,
): ComposerHold | undefined {
  const { state } = session.store;
  const over = text.length - state.capabilities.maxText;
  if (!maySend(state)) return { why: 'over' };
  if (text === '') return { why: 'empty' };
  if (over > 0) return { why: 'long', over };
  const found = inspectDraft(text, state, parts.clock.now());
  const certain = found.find(({ certainty }) => certainty === 'certain');
  if (certain) return { why: 'sensitive', kind: certain.kind };
  const [doubtful] = found;
  return doubtful && !mayBeDoubtful ? { why: 'doubtful', kind: doubtful.kind } : undefined;
}
