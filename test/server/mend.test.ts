import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Participant } from '../../src/core/protocol/participant.ts';
import { createConversations } from '../../demo/server/conversation/conversations.ts';
import type { ConversationRecord } from '../../demo/server/conversation/record.ts';
import { Handoff } from '../../demo/server/handoff/handoff.ts';
import type { LobbyEvent } from '../../demo/server/handoff/lobby-event.ts';
import { openLobby } from '../../demo/server/handoff/lobby.ts';
import type { EventLog } from '../../demo/server/log/event-log.ts';
import { createMemoryLog } from '../../demo/server/log/memory-log.ts';
import { createTurnedClock } from './support/turned-clock.ts';

const maria: Participant = { id: 'agent-1', role: 'agent', name: 'Maria', team: 'Fraud' };
const conversation = 'c';

interface Case {
  readonly what: string;
  /** What has gone well before. */
  before(handoff: Handoff): Promise<unknown>;
  /** What the gateway is at when it dies. */
  act(handoff: Handoff): Promise<unknown>;
}

const waits = (handoff: Handoff) => handoff.request(conversation);
const talks = async (handoff: Handoff) => {
  await waits(handoff);
  await handoff.accept(conversation, maria);
};
const summary = { text: 'All is well', lang: 'en' };

const cases: readonly Case[] = [
  { what: 'a request for a person', before: async () => undefined, act: waits },
  { what: 'a place in line given up', before: waits, act: (handoff) => handoff.cancel(conversation) },
  { what: 'an accept', before: waits, act: (handoff) => handoff.accept(conversation, maria) },
  {
    what: 'a transfer',
    before: talks,
    act: (handoff) => handoff.transfer(conversation, maria, { team: 'Card disputes', reason: 'Not ours' }),
  },
  { what: 'an agent who is gone', before: talks, act: (handoff) => handoff.abandon(conversation, maria) },
  { what: 'the customer’s end', before: talks, act: (handoff) => handoff.endByCustomer(conversation) },
];

for (const { what, before, act } of cases) {
  test(`${what}: wherever the gateway dies on the way, another comes to the same end`, async () => {
    const whole = await houseOf();
    await before(whole.handoff());
    await act(whole.handoff());
    const wanted = await whole.told();

    let appends = 1;
    for (; ; appends += 1) {
      const house = await houseOf();
      await before(house.handoff());
      const died = await act(house.handoff(appends)).then(
        () => false,
        () => true,
      );
      await house.handoff().mend(conversation);
      assert.deepEqual(await house.told(), wanted, `after ${appends} appends`);
      await house.handoff().mend(conversation);
      assert.deepEqual(await house.told(), wanted, 'once more changes nothing');
      if (!died) break;
    }
    assert.ok(appends > 1, 'there was a way to die');
  });
}

test('an end by the agent goes on after the summary when the agent asks again, and after the leave by itself', async () => {
  const house = await houseOf();
  await talks(house.handoff());
  await assert.rejects(house.handoff(1).endByAgent(conversation, maria, summary));
  await house.handoff().mend(conversation);
  assert.equal(await house.handoff().endByAgent(conversation, maria, summary), true);
  assert.equal((await house.told()).events.at(-1), 'conversation.ended');

  const other = await houseOf();
  await talks(other.handoff());
  await assert.rejects(other.handoff(2).endByAgent(conversation, maria, summary));
  await other.handoff().mend(conversation);
  assert.deepEqual(await other.told(), await house.told());

  const last = await houseOf();
  await talks(last.handoff());
  await assert.rejects(last.handoff(3).endByAgent(conversation, maria, summary));
  await last.handoff().mend(conversation);
  assert.deepEqual(await last.told(), await house.told());
});

test('an agent who is gone after the summary that the talk ends with has ended it', async () => {
  const whole = await houseOf();
  await talks(whole.handoff());
  await whole.handoff().endByAgent(conversation, maria, summary);
  const house = await houseOf();
  await talks(house.handoff());
  await assert.rejects(house.handoff(1).endByAgent(conversation, maria, summary));
  await house.handoff().abandon(conversation, maria);
  assert.deepEqual(await house.told(), await whole.told());
});

test('an agent who is gone after a summary in the midst of the talk has not ended it', async () => {
  const house = await houseOf();
  await talks(house.handoff());
  await house.summarize();
  await assert.rejects(house.handoff(1).abandon(conversation, maria));
  await house.handoff().mend(conversation);
  const { events, waiting } = await house.told();
  assert.ok(!events.includes('conversation.ended'));
  assert.deepEqual(
    waiting.map(({ first }) => first),
    [true],
  );
});

/** Gateways over one pair of logs. */
async function houseOf() {
  const clock = createTurnedClock();
  const records = createMemoryLog<ConversationRecord>();
  const lobbyLog = createMemoryLog<LobbyEvent>();
  const lobby = await openLobby(lobbyLog);

  return {
    /** A gateway that dies after so many appends. */
    handoff(appends = Infinity): Handoff {
      let left = appends;
      const mortal = <E>(log: EventLog<E>): EventLog<E> => ({
        ...log,
        append: async (...append) => {
          if (left-- <= 0) throw new Error('The gateway is dead.');
          return log.append(...append);
        },
      });
      const own = mortal(lobbyLog);
      return new Handoff({
        conversations: createConversations(mortal(records), clock),
        lobby: {
          ...lobby,
          get state() {
            return lobby.state;
          },
          append: async (event, key) => void (await own.append('lobby', event, key)),
        },
        clock,
        hours: undefined,
      });
    },
    /** The agent sums up, and the talk goes on. */
    summarize: () =>
      createConversations(records, clock).record(conversation, {
        ...{ type: 'summary.written', ...summary, by: maria },
      }),
    async told() {
      const events = (await records.read(conversation, 0)).map(({ event }) => event.event.type);
      const { waiting, served } = lobby.state;
      const gone = (await lobbyLog.read('lobby', 0)).flatMap(({ event }) =>
        event.type === 'gone' ? [event.reason] : [],
      );
      return { events, waiting, served: [...served], gone };
    },
  };
}
