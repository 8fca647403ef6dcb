import { isWaiting } from '../core/conversation/select.ts';
import type { MessageEntry } from '../core/conversation/timeline.ts';
import type { Choice } from '../core/protocol/message.ts';
import type { ActingPanel } from './acting-panel.ts';
import type { Actions } from './actions.ts';
import { createComposerActions } from './composer-actions.ts';
import { ask, askToEnd, lossOf, stay } from './question.ts';
import { survive } from './survive.ts';
import { startNew } from './start-new.ts';
import { createSettingsActions } from './settings-actions.ts';

/** What each of the customer's wishes does. */
export function createActions(panel: ActingPanel): Actions {
  const { host, composer, menu } = panel;

  function send(text: string, value?: string): void {
    const { undoSeconds, slowerPace } = panel.settings.current;
    if (undoSeconds === 0) return deliver(text, value);
    const seconds = undoSeconds * (slowerPace ? 2 : 1);
    composer.undo.wait({ text, seconds, deliver: () => deliver(text, value) });
    panel.announcer.say(panel.parts.messages.composer.unsent(seconds));
  }

  function deliver(text: string, value?: string): void {
    // What fails stands beside the message, with what can be done about it.
    panel.session.send(text, value === undefined ? {} : { value }).catch(survive);
    panel.scroll.jumpToEnd();
  }

  return {
    ...createComposerActions(panel, send),
    ...createSettingsActions(panel),
    choose(_message: MessageEntry, choice: Choice) {
      send(choice.label, choice.value);
      composer.field?.focus();
    },
    undoSend() {
      const { composer: words } = panel.parts.messages;
      composer.text = [composer.undo.undo(), composer.text].filter((text) => text !== '').join('\n');
      panel.announcer.say(words.undone);
      composer.field?.focus();
    },
    retry(localId) {
      panel.session.retry(localId).catch(survive);
      composer.field?.focus();
    },
    check(localId) {
      const { unsure } = panel.parts.messages.delivery;
      void panel.session.check(localId).then((isKnown) => {
        if (!isKnown) panel.announcer.say(unsure);
      });
      composer.field?.focus();
    },
    edit(entry) {
      if (entry.localId !== undefined) panel.session.discard(entry.localId);
      composer.text = entry.text;
      composer.field?.focus();
    },
    discard(localId) {
      panel.session.discard(localId);
      composer.field?.focus();
    },
    stopAnswer(message) {
      panel.session.run({ do: 'stop-answer', message }).catch(survive);
      composer.field?.focus();
    },
    report(message, kind) {
      panel.session.run({ do: 'report-message', message, kind }).catch((cause: unknown) => {
        panel.announcer.say(panel.parts.messages.delivery.unsure);
        survive(cause);
      });
    },
    requestAgent() {
      panel.session.run({ do: 'request-agent' }).catch(survive);
      composer.field?.focus();
    },
    suspendAgent() {
      panel.session.run({ do: 'suspend-agent' }).catch(survive);
      menu.close();
      composer.field?.focus();
    },
    leaveQueue() {
      const { messages } = panel.parts;
      const { handoff } = messages;
      ask(panel, {
        ...{ title: handoff.leaveQuestion, loss: lossOf(panel.session.store.state, messages) },
        ...{ stay: handoff.stayInLine, go: handoff.leaveLine, opener: 'leave-line', holds: isWaiting },
        act() {
          panel.session.run({ do: 'cancel-request' }).catch(survive);
          composer.field?.focus();
        },
      });
    },
    copyCaseNumber(reference) {
      navigator.clipboard
        .writeText(reference)
        .then(() => {
          panel.copied = true;
          panel.announcer.say(panel.parts.messages.chrome.copied);
          host.requestUpdate();
        })
        .catch(survive);
    },
    toggleMenu: menu.toggle,
    repeatLast() {
      menu.close(true);
      panel.announcer.repeatLast();
    },
    switchLanguage(lang) {
      menu.close(true);
      void panel.speak(lang).then(() => panel.announcer.say(panel.parts.messages.speech.languageIs));
      panel.session.run({ do: 'set-language', lang }).catch(survive);
    },
    askToEnd: () => askToEnd(panel, 'more'),
    stay: () => stay(panel),
    go() {
      const { question } = panel;
      stay(panel);
      question?.act();
    },
    startNew: () => startNew(panel),
    jumpToLatest() {
      panel.scroll.jumpToEnd();
      panel.messageKeys.focusNewest();
    },
    openGuide: () => void panel.late.open('guide'),
    openCase: () => void panel.late.open('case'),
    openSave: () => void panel.late.open('save'),
    openEscalation: () => void panel.late.open('escalation'),
    translate(message) {
      const { lang } = panel.parts.messages;
      panel.session
        .run({ do: 'translate-message', message, lang })
        .catch(() => panel.announcer.say(panel.parts.messages.transcript.notTranslated));
    },
    openUrgent: () => void panel.late.open('urgent', 'urgent'),
    minimize: () => host.close(),
  };
}
