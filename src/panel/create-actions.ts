import type { MessageEntry } from '../core/conversation/timeline.ts';
import { CareError } from '../core/protocol/errors.ts';
import type { Choice } from '../core/protocol/message.ts';
import type { Messages } from '../core/messages/messages.ts';
import type { Session } from '../session/session.ts';
import type { Actions } from './actions.ts';
import type { AnnouncerController } from './controllers/announcer.ts';
import type { ComposerController } from './controllers/composer.ts';
import type { LogScrollController } from './controllers/log-scroll.ts';
import type { MenuController } from './controllers/menu.ts';
import type { MessageKeys } from './controllers/message-keys.ts';
import type { PanelHost } from './host.ts';

/** What of a panel the customer's wishes touch. */
export interface ActingPanel {
  readonly host: PanelHost;
  readonly root: ShadowRoot;
  readonly parts: { readonly messages: Messages };
  readonly session: Session;
  readonly composer: ComposerController;
  readonly menu: MenuController;
  readonly scroll: LogScrollController;
  readonly messageKeys: MessageKeys;
  readonly announcer: AnnouncerController;
  composerError: string | undefined;
  confirmingEnd: boolean;
  copied: boolean;
  speak(lang: string): Promise<void>;
  startAnew(): void;
}

/** What each of the customer's wishes does. */
export function createActions(panel: ActingPanel): Actions {
  const { host, composer, menu } = panel;
  const dialog = (): HTMLDialogElement | null => panel.root.querySelector<HTMLDialogElement>('#confirm');

  function send(text: string, value?: string): void {
    // What fails stands beside the message, with what can be done about it.
    panel.session.send(text, value === undefined ? {} : { value }).catch(survive);
    panel.scroll.jumpToEnd();
    composer.field?.focus();
  }

  function hold(reason: string | undefined): void {
    panel.composerError = reason;
    host.requestUpdate();
  }

  function backToPanel(): void {
    panel.confirmingEnd = false;
    dialog()?.close();
    panel.root.querySelector<HTMLElement>('#more')?.focus();
  }

  return {
    submit() {
      const text = composer.text.trim();
      const { state } = panel.session.store;
      const over = text.length - state.capabilities.maxText;
      const words = panel.parts.messages.composer;
      const reason = text === '' ? words.empty : over > 0 ? words.tooLong(over) : undefined;
      hold(reason);
      if (reason !== undefined) {
        panel.announcer.say(reason);
        composer.field?.focus();
        return;
      }
      composer.text = '';
      send(text);
    },
    composerInput() {
      composer.input();
      panel.announcer.typed();
      if (panel.composerError !== undefined) hold(undefined);
    },
    composerKey(event) {
      composer.key(event);
    },
    beforeComposerInput(event) {
      composer.beforeInput(event);
    },
    choose(_message: MessageEntry, choice: Choice) {
      send(choice.label, choice.value);
    },
    retry(localId) {
      panel.session.retry(localId).catch(survive);
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
    requestAgent() {
      panel.session.run({ do: 'request-agent' }).catch(survive);
      composer.field?.focus();
    },
    leaveQueue() {
      panel.session.run({ do: 'cancel-request' }).catch(survive);
      composer.field?.focus();
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
    askToEnd() {
      menu.close();
      panel.confirmingEnd = true;
      dialog()?.showModal();
    },
    keepChatting: backToPanel,
    confirmEnd() {
      backToPanel();
      panel.session.run({ do: 'end' }).catch(survive);
    },
    startNew() {
      panel.startAnew();
      void host.updateComplete.then(() => composer.field?.focus());
    },
    jumpToLatest() {
      panel.scroll.jumpToEnd();
      panel.messageKeys.focusNewest();
    },
    minimize: () => host.close(),
  };
}

/** Expected failures are facts in the state and stand on screen; anything else is a mistake of ours. */
function survive(cause: unknown): void {
  if (!(cause instanceof CareError) && !(cause instanceof DOMException)) throw cause;
}
