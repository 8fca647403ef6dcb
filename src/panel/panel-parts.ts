import type { Messages } from '../core/messages/messages.ts';
import type { Clock, ResumeMemory } from '../core/protocol/ports.ts';
import type { Prepare } from '../session/inbound.ts';
import type { Session } from '../session/session.ts';
import type { SettingsShelf } from './load-settings.ts';

/** What a panel is put together from. */
export interface PanelParts {
  readonly clock: Clock;
  readonly memory: ResumeMemory;
  readonly shelf: SettingsShelf;
  messages: Messages;
  /** A conversation from the beginning; called again when the customer starts a new one. */
  createSession(prepare: Prepare): Session;
  /** Connects it. From then on things happen in it, at once if the line is fast. */
  startSession(session: Session): void;
  loadMessages(lang: string): Promise<Messages>;
}
