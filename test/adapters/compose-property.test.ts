import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { settled } from '../delivery/support/fake-clock.ts';
import type { FakeDriver } from '../delivery/support/fake-driver.ts';
import { createPair, fact, type Pair } from './support/composed.ts';

const steps = [
  ...['say', 'say', 'say', 'assistant takes', 'desk takes', 'ask', 'let in', 'accept'],
  ...['leave', 'desk ends', 'desk breaks', 'assistant breaks', 'lines are back'],
] as const;
type Step = (typeof steps)[number];

const maria = { id: 'maria', role: 'agent' };
const cut = { again: true, error: new TransportError('cut', { delivery: 'unknown' }) };

/** The oldest that this side has not answered. */
function take(driver: FakeDriver | undefined, taken: Set<unknown>): void {
  const next = driver?.attempts.at(-1)?.deliveries.find((one) => !taken.has(one) && !one.signal.aborted);
  if (!next) return;
  taken.add(next);
  next.accept();
}

async function play(pair: Pair, plan: readonly Step[]): Promise<readonly string[]> {
  const said: string[] = [];
  const taken = new Set<unknown>();
  const act: Record<Step, () => unknown> = {
    say() {
      const localId = `w${said.length + 1}`;
      said.push(localId);
      pair.transport.send({ localId, text: localId }).catch(() => undefined);
    },
    'assistant takes': () => take(pair.assistant, taken),
    'desk takes': () => take(pair.desks.at(-1), taken),
    ask: () => pair.transport.run({ do: 'request-agent' }),
    'let in': () => pair.desks.at(-1)?.last.letIn(),
    accept: () => pair.desks.at(-1)?.last.emit(fact('participant.joined', { participant: maria })),
    leave: () => pair.desks.at(-1)?.last.emit(fact('participant.left', { participant: maria })),
    'desk ends': () => pair.desks.at(-1)?.last.emit(fact('conversation.ended', { reason: 'agent' })),
    'desk breaks': () => pair.desks.at(-1)?.last.hangUp(cut),
    'assistant breaks': () => pair.assistant.last.hangUp(cut),
    async 'lines are back'() {
      await pair.clock.pass(25_000);
      letIn();
    },
  };
  function letIn(): void {
    pair.assistant.last.letIn();
    pair.desks.at(-1)?.last.letIn();
  }
  for (const step of plan) {
    await act[step]();
    await settled();
    await settled();
  }
  // All comes to rest: lines come back, and each side answers what it has.
  for (let turn = 0; turn < 200 && said.some((localId) => !isSettled(pair, localId)); turn++) {
    await pair.clock.pass(1_000);
    for (const step of ['assistant takes', 'desk takes', 'let both in'] as const) {
      if (step === 'let both in') letIn();
      else act[step]();
      await settled();
      await settled();
    }
  }
  return said;
}

function isSettled(pair: Pair, localId: string): boolean {
  const last = pair.of('outbox.changed').findLast((event) => event.localId === localId);
  return last?.status === 'sent' || last?.status === 'unknown';
}

/** What came to that side, each once, in the order in which it came first. */
function heard({ attempts }: FakeDriver): readonly string[] {
  const all = attempts.flatMap(({ deliveries }) => deliveries.map(({ draft }) => draft.localId));
  return [...new Set(all)].filter((localId) => localId.startsWith('w'));
}

test('however people come and go and lines break, each message is at exactly one side, in order, and told of', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(fc.constantFrom(...steps), { maxLength: 24 }),
      async (isServed, rest) => {
        const plan: readonly Step[] = isServed ? ['ask', 'let in', 'accept', ...rest] : rest;
        const pair = createPair({ settings: { afterDesk: 'return', deskSeconds: 600 } });
        await pair.begin();
        const said = await play(pair, plan);
        const sides = [pair.assistant, ...pair.desks].map(heard);
        for (const side of sides)
          assert.deepEqual(
            side,
            [...side].sort((a, b) => said.indexOf(a) - said.indexOf(b)),
          );
        for (const localId of said) {
          assert.equal(sides.filter((side) => side.includes(localId)).length, 1, localId);
          const last = pair
            .of('outbox.changed')
            .filter((event) => event.localId === localId)
            .at(-1);
          assert.ok(last?.status === 'sent' || last?.status === 'unknown', `${localId}: ${last?.status}`);
        }
        await pair.transport.close();
        assert.equal(pair.clock.pending, 0);
      },
    ),
    { numRuns: 400 },
  );
});
