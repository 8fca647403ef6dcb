import type { Conversation } from '../../core/conversation/conversation.ts';
import { CareError } from '../../core/protocol/errors.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { showStatus } from '../follow-session.ts';
import type { Device } from '../late/device.ts';
import { loadDevice } from '../late/late-entries.ts';
import { focusAgain } from './focus-keeper.ts';

/**
 * What of a chat stays on this device, in which tab, and before whose eyes. Most of it comes after the panel; what
 * hides a page that goes into the browser's back/forward cache is here from the beginning.
 */
export class DeviceController {
  private readonly panel: ActingPanel;
  private readonly content: HTMLElement;
  private readonly coming: Promise<void>;
  private late: Device | undefined;
  private secret: string | undefined;
  private focused: HTMLElement | undefined;

  constructor(panel: ActingPanel, content: HTMLElement, signal: AbortSignal) {
    this.panel = panel;
    this.content = content;
    this.coming = loadDevice().then(
      (create) => {
        if (!signal.aborted) this.late = create(panel, signal);
      },
      () => undefined,
    );
    addEventListener('pagehide', ({ persisted }) => persisted && this.hide(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && void this.show(), { signal });
  }

  /** This tab speaks, sounds and counts for all that show the conversation. */
  get leads(): boolean {
    return this.late?.leads ?? true;
  }

  changed(after: Conversation, before: Conversation): void {
    this.late?.changed(after, before);
  }

  /** Another secret is another customer. */
  settingsChanged(): void {
    const { sessionSecret } = this.panel.host;
    const isAnother = this.secret !== undefined && sessionSecret !== undefined;
    if (isAnother && sessionSecret !== this.secret) this.panel.session.clear('another');
    this.secret = sessionSecret ?? this.secret;
  }

  /**
   * The customer has signed out, whatever was cleared before. Settles when nothing of it is left on the device;
   * rejects with a CareError where that is not known.
   */
  async wiped(): Promise<void> {
    await this.coming;
    if (!this.late) throw new CareError('panel-unavailable');
    await this.late.wiped();
  }

  private hide(): void {
    const { activeElement } = this.panel.root;
    this.focused = activeElement instanceof HTMLElement ? activeElement : undefined;
    this.content.hidden = true;
    this.panel.host.status = { unread: 0 };
  }

  /** Nothing of it is seen before somebody has vouched for who is there now. */
  private async show(): Promise<void> {
    await this.coming;
    if (this.late) await this.late.comeBack();
    else this.panel.session.clear('denied');
    this.content.hidden = false;
    showStatus(this.panel);
    await this.panel.host.updateComplete;
    // It cannot stay on what is hidden; and the customer may have gone elsewhere meanwhile.
    const { activeElement, body } = document;
    const isElsewhere = activeElement !== body && activeElement !== this.panel.host;
    if (this.focused && !isElsewhere) focusAgain(this.panel.root, this.focused);
  }
}
