import { systemClock, systemIds } from '../../../src/adapters/system.ts';
import { createLocalAssistant } from '../../../src/adapters/transport/local-assistant.ts';
import type { Driver } from '../../../src/core/protocol/driver.ts';
import { hostileWords, type Bench } from '../../../src/testing.ts';
import { transportOver, type ShippedDriver } from '../driver.ts';

const help = {
  en: {
    lang: 'en',
    greeting: 'Hello, I am an automated assistant.',
    topics: [{ id: 'odd', question: 'Strange words', answer: hostileWords }],
  },
};

/** There, the driver is the other side: what it was given is what was received. */
function openBench(): Bench {
  const received: string[] = [];
  const driver = createLocalAssistant({ clock: systemClock, ids: systemIds, load: async () => help });
  const heard: Driver = {
    name: driver.name,
    async open(io) {
      const channel = await driver.open(io);
      return {
        ...channel,
        deliver(draft, signal) {
          received.push(draft.text);
          return channel.deliver(draft, signal);
        },
      };
    },
  };
  return {
    open: () => transportOver(heard),
    without: {
      'drop mid-send': 'no line',
      'black hole': 'no line',
      'token expiry': 'no token',
      'rate limit': 'no limit',
    },
    side: {
      received: async () => received,
      // It says what it was given beforehand, and that is all that this is asked for.
      say: async (_text, transport) =>
        void (await transport?.send({ localId: 'odd', text: 'Strange words' })),
    },
  };
}

export const localDriver: ShippedDriver = {
  name: 'local-assistant',
  module: './adapters/transport/local-assistant.ts',
  openBench: async () => openBench(),
};
