import type { ReactiveController } from 'lit';
import { isFramedElsewhere } from '../../adapters/framed-elsewhere.ts';
import { holdName, type Hold } from '../../adapters/tabs/only-here.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { isSeen } from '../../core/conversation/select.ts';
import type { SharingCommand } from '../../core/protocol/sharing.ts';
import type { Session } from '../../session/session.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { CareShareStartEvent, CareShareStopEvent } from '../sharing-events.ts';
import { survive } from '../survive.ts';

const kept = new WeakMap<ActingPanel, SharedPage>();

/** The panel's one: what asks and what stops are about the same page. */
export function sharedPageOf(panel: ActingPanel): SharedPage {
  const page = kept.get(panel) ?? new SharedPage(panel);
  kept.set(panel, page);
  return page;
}

/** What this page has been told to let others see. */
interface Given {
  readonly requestId: string;
  readonly hold: Hold;
  /** The site's tool runs. */
  on: boolean;
}

/**
 * Whether this very page is seen by another, and no wider truth: the conversation may be open in several tabs, and go
 * on after a page has gone.
 *
 * The site's tool is told to begin within the customer's press, since browsers ask for one; and to stop at once, by
 * whatever the sharing ends, with or without a line. Nothing of the page is looked at here.
 */
export class SharedPage implements ReactiveController {
  private readonly panel: ActingPanel;
  private readonly abort = new AbortController();
  private given: Given | undefined;
  /** What another page lets others see: whether that page is still there. */
  private elsewhere: Omit<Given, 'on'> | undefined;
  /** What the other side is to know. Told once while the line stands, and again when it is back. */
  private due: SharingCommand | undefined;
  private told: SharingCommand | undefined;
  private session: Session | undefined;
  private leave = (): void => undefined;

  constructor(panel: ActingPanel) {
    this.panel = panel;
    panel.host.addController(this);
    addEventListener('pagehide', () => this.given?.on && this.stop(true), { signal: this.abort.signal });
    this.hostUpdated();
  }

  /** Stopped, and not everybody knows of it yet. */
  get isStopped(): boolean {
    return this.due?.do === 'stop-sharing';
  }

  /** The page's own word. In a frame of another site something could be laid over the button that shares. */
  private get mayShare(): boolean {
    const { host } = this.panel;
    return (host.sharing ?? host.hasAttribute('sharing')) && !isFramedElsewhere(window);
  }

  /** A new conversation has a session of its own. */
  hostUpdated(): void {
    const { session } = this.panel;
    const { mayShare } = this;
    // Not in the midst of a drawing: it is drawn anew.
    if (session.store.state.mayShare !== mayShare) queueMicrotask(() => session.sharesPage(mayShare));
    if (session === this.session) return;
    this.session = session;
    this.leave();
    this.leave = session.store.subscribe((after) => this.follow(after));
    this.follow(session.store.state);
  }

  /** By the customer's own press. Settles with false where the page cannot, or the other side. */
  async start(requestId: string): Promise<boolean> {
    const { host, session } = this.panel;
    if (!host.dispatchEvent(new CareShareStartEvent(requestId))) {
      this.tell({ do: 'decline-sharing', requestId, unable: true });
      return false;
    }
    this.given = { requestId, hold: holdName(nameOf(requestId)), on: true };
    try {
      await session.run({ do: 'start-sharing', requestId });
      return true;
    } catch {
      this.end();
      this.letGo();
      return false;
    }
  }

  decline(requestId: string): void {
    this.tell({ do: 'decline-sharing', requestId });
  }

  /** `left`: the page goes, and nobody has pressed anything. */
  stop(left = false): void {
    this.end();
    const { request, ended } = this.session?.store.state.sharing ?? {};
    if (!request || ended) return;
    this.tell({ do: 'stop-sharing', requestId: request.requestId, ...(left && { left }) });
  }

  dispose(): void {
    this.abort.abort();
    this.leave();
    this.end();
    this.letGo();
    this.elsewhere?.hold.release();
    this.panel.host.removeController(this);
  }

  private follow(conversation: Conversation): void {
    const { sharing, connection } = conversation;
    const open = sharing?.request && !sharing.ended ? sharing.request.requestId : undefined;
    if (this.given?.requestId !== open) {
      this.end();
      this.letGo();
    }
    if (this.due?.requestId !== open) this.due = undefined;
    this.watch(isSeen(conversation) ? open : undefined);
    if (connection.state !== 'online') this.told = undefined;
    if (open !== undefined && this.mustRefuse(conversation)) {
      this.due ??= { do: 'decline-sharing', requestId: open, unable: true };
    }
    this.say();
  }

  /** Nobody is asked whether to share a page that cannot be shared. The tab that is in front answers. */
  private mustRefuse(conversation: Conversation): boolean {
    return !this.mayShare && !isSeen(conversation) && this.panel.device.leads;
  }

  /** What is seen and not by this page is another's; once no page holds it, that page has gone. */
  private watch(requestId: string | undefined): void {
    const other = this.given ? undefined : requestId;
    if (this.elsewhere?.requestId === other) return;
    this.elsewhere?.hold.release();
    this.elsewhere = undefined;
    if (other === undefined) return;
    const gone = (): void => this.tell({ do: 'stop-sharing', requestId: other, left: true });
    this.elsewhere = { requestId: other, hold: holdName(nameOf(other), gone) };
  }

  private end(): void {
    const { given } = this;
    if (!given?.on) return;
    given.on = false;
    this.panel.host.dispatchEvent(new CareShareStopEvent(given.requestId));
  }

  /** Not before all know that it is over: another page would take this one for gone. */
  private letGo(): void {
    this.given?.hold.release();
    this.given = undefined;
  }

  private tell(command: SharingCommand): void {
    this.due = command;
    this.say();
    this.panel.host.requestUpdate();
  }

  private say(): void {
    const { session, due } = this;
    if (!session || !due || due === this.told || session.store.state.connection.state !== 'online') return;
    this.told = due;
    session.run(due).catch(survive);
  }
}

function nameOf(requestId: string): string {
  return `care-chat-page ${requestId}`;
}
