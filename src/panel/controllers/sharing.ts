import type { ReactiveController } from 'lit';
import { sharedBy } from '../../core/settings/accommodations.ts';
import type { Session } from '../../session/session.ts';
import type { SettingsController } from './settings.ts';

interface SharingPanel {
  readonly session: Session;
  readonly settings: Pick<SettingsController, 'current' | 'isRead'>;
}

/**
 * Carries the customer's manner of chatting out: the pace to the session, and what they share of it to the other
 * side. Nothing else leaves the page.
 */
export class Sharing implements ReactiveController {
  private readonly panel: SharingPanel;
  /** What it has been asked to know, as long as the line stands. */
  private asked: string | undefined;

  constructor(panel: SharingPanel) {
    this.panel = panel;
  }

  hostUpdated(): void {
    const { session, settings } = this.panel;
    if (!settings.isRead) return;
    session.pace(settings.current.slowerPace);
    const { capabilities, connection, ended, shared } = session.store.state;
    if (connection.state !== 'online') this.asked = undefined;
    else if (capabilities.accommodations && ended === null) this.tell(session, shared.join());
  }

  private tell(session: Session, known: string): void {
    const accommodations = sharedBy(this.panel.settings.current);
    const wanted = accommodations.join();
    if (wanted === (this.asked ?? known)) return;
    this.asked = wanted;
    // What fails is told as a problem in the state, and tried again when the line next stands.
    session.run({ do: 'share-accommodations', accommodations }).catch(() => undefined);
  }
}
