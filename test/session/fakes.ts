import { noCapabilities, type Capabilities } from '../../src/core/protocol/capabilities.ts';
import type { Command, Hint } from '../../src/core/protocol/commands.ts';
import type { ResumeToken, TransportEvent } from '../../src/core/protocol/events.ts';
import type { Accepted, Draft } from '../../src/core/protocol/message.ts';
import type { Clock, IdSource, ResumeMemory } from '../../src/core/protocol/ports.ts';
import type { Transport, TransportOptions } from '../../src/core/protocol/transport.ts';

/** A transport whose answers the test gives. */
export class FakeTransport implements Transport {
  readonly state = 'online';
  readonly capabilities: Capabilities = {
    ...noCapabilities,
    echo: true,
    typing: { send: true, receive: true, minIntervalSeconds: 3 },
  };
  readonly sent: Draft[] = [];
  readonly commands: Command[] = [];
  readonly hints: Hint[] = [];
  readonly answers: { resolve(accepted: Accepted): void; reject(error: unknown): void }[] = [];
  refuseCommands: Error | undefined;
  closed = 0;
  private listen: ((event: TransportEvent) => void) | undefined;

  subscribe(listen: (event: TransportEvent) => void): () => void {
    this.listen = listen;
    return () => (this.listen = undefined);
  }

  /** Takes anything, as a page's own transport may tell anything. */
  emit(event: unknown): void {
    this.listen?.(event as TransportEvent);
  }

  get isHeard(): boolean {
    return this.listen !== undefined;
  }

  send(draft: Draft): Promise<Accepted> {
    this.sent.push(draft);
    return new Promise((resolve, reject) => this.answers.push({ resolve, reject }));
  }

  async run(command: Command): Promise<void> {
    this.commands.push(command);
    if (this.refuseCommands) throw this.refuseCommands;
  }

  hint(hint: Hint): void {
    this.hints.push(hint);
  }

  readonly connects: TransportOptions[] = [];
  refuseConnect: Error | undefined;
  async connect(options: TransportOptions): Promise<void> {
    this.connects.push(options);
    const refusal = this.refuseConnect;
    this.refuseConnect = undefined;
    if (refusal) throw refusal;
  }
  async history() {
    return { events: [] };
  }
  wake(): void {}
  async close(): Promise<void> {
    this.closed += 1;
  }
}

/** Time that passes when the test says so. */
export class HandClock implements Clock {
  private time = 1_000_000;
  private timers: { at: number; act: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, act: () => void): () => void {
    const timer = { at: this.time + milliseconds, act };
    this.timers.push(timer);
    return () => (this.timers = this.timers.filter((other) => other !== timer));
  }

  pass(seconds: number): void {
    const end = this.time + seconds * 1000;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((other) => other !== next);
      this.time = next.at;
      next.act();
    }
    this.time = end;
  }

  get pending(): number {
    return this.timers.length;
  }
}

export function countingIds(): IdSource {
  let count = 0;
  return { id: () => `l${++count}`, random: () => 0.5 };
}

export class HandMemory implements ResumeMemory {
  kept: ResumeToken | undefined;
  marked: string | undefined;
  read = (): ResumeToken | undefined => this.kept;
  write = (token: ResumeToken): void => void (this.kept = token);
  lastRead = (): string | undefined => this.marked;
  markRead = (id: string): void => void (this.marked = id);
  setAside = (): void => undefined;
  clear = (): void => void (this.kept = this.marked = undefined);
}
