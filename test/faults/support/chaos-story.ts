import fc from 'fast-check';
import { entriesOf } from '../../../src/core/conversation/select.ts';
import type { MessageEntry } from '../../../src/core/conversation/timeline.ts';
import type { ResumeToken } from '../../../src/core/protocol/events.ts';
import { createTransport } from '../../../src/delivery/create-transport.ts';
import { createSession, type Session } from '../../../src/session/session.ts';
import { createFakeClock, settled } from '../../delivery/support/fake-clock.ts';
import { createFakeIds } from '../../delivery/support/fake-ids.ts';
import { HandMemory } from '../../session/fakes.ts';
import { createChaosBackend, faults, type Fault, type Memory } from './chaos-backend.ts';

/** What happens next: somebody writes, time passes, the page is loaded again, or the network does its worst. */
export type Step =
  | { readonly do: 'agent' | 'customer' | 'cut' | 'half-open' | 'reload' | 'wake' }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | { readonly do: 'fault'; readonly fault: Fault };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Step>({ do: 'agent' }, { do: 'customer' }) },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ do: 'cut' }, { do: 'half-open' }, { do: 'wake' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'reload' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      milliseconds: fc.integer({ min: 0, max: 20_000 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('fault' as const), fault: fc.constantFrom(...faults) }),
  },
);

/** A schedule that one seed gives again and again. */
export const schedule = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 80 }),
  chance: fc.double({ min: 0, max: 0.99, noNaN: true }),
});
export type Schedule = typeof schedule extends fc.Arbitrary<infer Value> ? Value : never;

/** As the browser's tab keeps it: a reload reads the conversation from its beginning. */
class TabMemory extends HandMemory {
  override write = ({ driver, conversation }: ResumeToken): void =>
    void (this.kept = { driver, conversation });
}

/** One customer at one page, with a real session and a real runtime, before a backend that fails as planned. */
export function openStory(memory: Memory, chance: number) {
  const clock = createFakeClock();
  const backend = createChaosBackend(clock, memory);
  const kept = new TabMemory();
  const ids = createFakeIds(chance);
  let session: Session | undefined;
  let written = 0;
  let told: string[] = [];

  function begin(): Session {
    const transport = createTransport(backend.driver, { clock, ids });
    const heard: string[] = [];
    told = heard;
    transport.subscribe((event) => event.type === 'message.received' && heard.push(event.id));
    const begun = createSession({ transport, clock, ids, memory: kept }, 'en');
    begun.start({ locale: 'en', token: async () => 'token' });
    return begun;
  }

  /** The page is opened at the first step that is no fault: what is planned before happens to its first attempt. */
  function page(): Session {
    return (session ??= begin());
  }

  async function take(next: Step): Promise<void> {
    if (next.do === 'fault') return backend.plan(next.fault);
    if (next.do === 'reload') {
      session?.dispose();
      session = undefined;
    }
    page();
    if (next.do === 'agent') backend.say();
    if (next.do === 'customer')
      page()
        .send(`own ${++written}`)
        .catch(() => undefined);
    if (next.do === 'cut') backend.cut();
    if (next.do === 'half-open') backend.fallSilent();
    if (next.do === 'wake') page().wake();
    if (next.do === 'wait') await clock.pass(next.milliseconds);
    await settled();
  }

  return {
    clock,
    backend,
    async play(steps: readonly Step[]): Promise<void> {
      for (const next of steps) await take(next);
    },
    /** The network calms down, and a last word shows what was missed before it. */
    async calmDown(): Promise<void> {
      backend.calm();
      page();
      await clock.pass(120_000);
      backend.say();
      await clock.pass(120_000);
    },
    /** What stands on the page, oldest first. */
    shown: (): readonly MessageEntry[] =>
      [...entriesOf(page().store.state.timeline)].filter((entry) => entry.kind === 'message'),
    /** The ids of all messages that the runtime has told this page of. */
    told: (): readonly string[] => told,
    gaps: (): number =>
      [...entriesOf(page().store.state.timeline)].filter((entry) => entry.kind === 'notice').length,
    log: () => backend.log(kept.read()?.conversation ?? ''),
    close: () => page().dispose(),
  };
}
