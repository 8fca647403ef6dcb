import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenIdle } from '../../adapters/when-idle.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Cancel } from '../../core/protocol/ports.ts';

/** Blocks that are drawn at once: the newest may hold one message only. */
const atOnce = 2;

export interface BacklogOptions {
  readonly host: ReactiveControllerHost;
  readonly root: ShadowRoot;
  conversation(): Conversation;
  /** The customer reads older messages. */
  isAway(): boolean;
}

/**
 * Draws a long conversation from its end: the newest blocks at once, and each older one when the browser has nothing
 * else to do, until all of it is there. Nothing is ever taken away again: who reads by a screen reader, searches in the
 * page or prints it has every message.
 */
export class Backlog implements ReactiveController {
  private readonly options: BacklogOptions;
  private cancel: Cancel | undefined;
  private from = Infinity;

  constructor(options: BacklogOptions) {
    this.options = options;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.drawAll);
  }

  /** Number of the oldest block to draw. */
  get drawnFrom(): number {
    const { connection, timeline } = this.options.conversation();
    const newest = timeline.blocks.at(-1)?.number ?? 0;
    const latest = newest - atOnce + 1;
    // While it is being read back, what came last is the end for as long as nothing follows.
    const isReplay = !connection.established && connection.state === 'connecting';
    this.from = isReplay ? latest : Math.min(this.from, latest);
    return this.from;
  }

  hostUpdated(): void {
    const oldest = this.options.conversation().timeline.blocks[0]?.number ?? 0;
    if (this.from <= oldest || this.cancel || !this.log?.clientHeight) return;
    this.cancel = whenIdle(() => {
      this.cancel = undefined;
      this.drawFrom(this.from - 1);
    });
  }

  hostDisconnected(): void {
    this.cancel?.();
    this.cancel = undefined;
    removeEventListener('beforeprint', this.drawAll);
  }

  private get log(): HTMLElement | null {
    return this.options.root.querySelector<HTMLElement>('#log');
  }

  /** What is drawn by the end of this event is what comes on paper. */
  private readonly drawAll = (): void => this.drawFrom(-Infinity);

  /** What the customer reads stays where it is, also in browsers that do not see to it (Safari). */
  private drawFrom(number: number): void {
    const { host, isAway } = this.options;
    const { log } = this;
    const first = log?.querySelector<HTMLElement>('.block');
    const [top = 0, place = 0] = [log?.scrollTop, first?.offsetTop];
    this.from = number;
    host.requestUpdate();
    void host.updateComplete.then(() => {
      if (log && first && isAway()) log.scrollTop = top + first.offsetTop - place;
    });
  }
}
