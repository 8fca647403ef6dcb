import type { Conversation } from '../core/conversation/conversation.ts';
import { isWaiting, maySend } from '../core/conversation/select.ts';
import type { Messages } from '../core/messages/messages.ts';
import type { ActingPanel } from './acting-panel.ts';
import { survive } from './survive.ts';

/** Asked before what cannot be taken back. */
export interface Question {
  readonly title: string;
  /** What is lost by it. */
  readonly loss: string | undefined;
  /** The button that loses nothing; it has the focus. */
  readonly stay: string;
  readonly go: string;
  /** Id of what was pressed: there the focus goes back to. */
  readonly opener: string;
  /** False once there is nothing to ask any more. */
  holds(conversation: Conversation): boolean;
  act(): void;
}

const dialogOf = ({ root }: ActingPanel): HTMLDialogElement | null =>
  root.querySelector<HTMLDialogElement>('#confirm');

export function ask(panel: ActingPanel, question: Question): void {
  panel.menu.close();
  panel.question = question;
  panel.host.requestUpdate();
  void panel.host.updateComplete.then(() => {
    const dialog = dialogOf(panel);
    if (panel.question && !dialog?.open) dialog?.showModal();
  });
}

/** Nothing is done. The focus goes back, to the button behind the menu where it came from there. */
export function stay(panel: ActingPanel): void {
  const opener = panel.question?.opener;
  panel.question = undefined;
  dialogOf(panel)?.close();
  if (opener !== undefined) panel.root.querySelector<HTMLElement>(`#${opener}`)?.focus();
}

/** The place in line, where there is one to lose. */
export function lossOf(conversation: Conversation, { handoff }: Messages): string | undefined {
  if (!isWaiting(conversation)) return undefined;
  const at = conversation.handoff;
  return handoff.losesPlace(at.step === 'queued' ? at.position : undefined);
}

/** Whether to end the chat, from the button with that id. */
export function askToEnd(panel: ActingPanel, opener: string): void {
  const { messages } = panel.parts;
  const { ending } = messages;
  const reached = async (): Promise<void> => {
    await panel.host.updateComplete;
    panel.root.querySelector<HTMLElement>('#ended')?.focus();
  };
  ask(panel, {
    ...{ title: ending.confirm, loss: lossOf(panel.session.store.state, messages) },
    ...{ stay: ending.keepChatting, go: ending.endChat, opener, holds: maySend },
    act() {
      panel.composer.undo.flush();
      panel.session.run({ do: 'end' }).then(reached).catch(survive);
    },
  });
}
