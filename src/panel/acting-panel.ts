import type { Messages } from '../core/messages/messages.ts';
import type { Clock, ResumeMemory } from '../core/protocol/ports.ts';
import type { Session } from '../session/session.ts';
import type { ComposerHold } from './actions.ts';
import type { AnnouncerController } from './controllers/announcer.ts';
import type { Backlog } from './controllers/backlog.ts';
import type { ComposerController } from './controllers/composer.ts';
import type { DeviceController } from './controllers/device.ts';
import type { LateParts } from './controllers/late-parts.ts';
import type { LogScrollController } from './controllers/log-scroll.ts';
import type { MenuController } from './controllers/menu.ts';
import type { MessageKeys } from './controllers/message-keys.ts';
import type { SettingsController } from './controllers/settings.ts';
import type { Question } from './question.ts';
import type { PanelHost } from './host.ts';

/** What of a panel the customer's wishes touch. */
export interface ActingPanel {
  readonly host: PanelHost;
  readonly root: ShadowRoot;
  readonly parts: { readonly messages: Messages; readonly clock: Clock; readonly memory: ResumeMemory };
  readonly session: Session;
  readonly composer: ComposerController;
  readonly menu: MenuController;
  readonly scroll: LogScrollController;
  readonly backlog: Backlog;
  readonly messageKeys: MessageKeys;
  readonly announcer: AnnouncerController;
  readonly settings: SettingsController;
  readonly late: LateParts;
  readonly device: DeviceController;
  hold: ComposerHold | undefined;
  question: Question | undefined;
  copied: boolean;
  speak(lang: string): Promise<void>;
  startAnew(): void;
}
