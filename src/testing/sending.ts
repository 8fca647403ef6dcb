import { defineCase, type ConformanceCase } from './case.ts';
import { check, checkSame } from './check.ts';
import { draftOf } from './page.ts';
import { hostileWords } from './hostile-words.ts';

/** On a line where nothing happens. */
export const sendingCases: readonly ConformanceCase[] = [
  defineCase({
    name: 'greet',
    guarantee:
      'the page is online when it is let in, is greeted, and gets a place to go on from without a secret in it.',
    async prove(page) {
      checkSame(page.transport.state, 'online', 'the state after `connect`');
      await page.told('message.received', ({ from }) => from.role !== 'customer');
      const place = JSON.stringify(page.place());
      for (const token of page.tokens.given) {
        check(token === '' || !place.includes(token), 'the place to go on from has the token in it');
      }
    },
  }),
  defineCase({
    name: 'echo',
    guarantee:
      '`send` settles when the other side has the very words; they come back as the customer’s own exactly where `echo` says so.',
    async prove(page, { side }) {
      const draft = draftOf('Hello ¡ñ😀! 1 < 2 & "so"');
      const accepted = await page.transport.send(draft);
      checkSame(accepted.localId, draft.localId, 'the `localId` of what was accepted');
      checkSame(await side.received(), [draft.text], 'what the other side has');
      if (page.transport.capabilities.echo) {
        const own = await page.told('message.received', ({ localId }) => localId === draft.localId);
        checkSame([own.id, own.from.role, own.text], [accepted.id, 'customer', draft.text], 'the echo');
      } else {
        await page.told(
          'outbox.changed',
          ({ localId, status }) => localId === draft.localId && status === 'sent',
        );
        check(!page.said().some(({ from }) => from.role === 'customer'), 'it came back, and `echo` is false');
      }
    },
  }),
  defineCase({
    name: 'order',
    guarantee: 'messages that are sent at once arrive in the order of sending, each once.',
    async prove(page, { side }) {
      const texts = ['one', 'two', 'three', 'four', 'five'].map((word) => `Number ${word}`);
      await Promise.all(texts.map(page.send));
      checkSame(await side.received(), texts, 'what the other side has');
      if (!page.transport.capabilities.echo) return;
      await page.told('message.received', ({ text }) => text === texts.at(-1));
      const own = page.said().filter(({ from }) => from.role === 'customer');
      checkSame(own.map(({ text }) => text), texts, 'the echoes'); // prettier-ignore
    },
  }),
  defineCase({
    name: 'dedupe',
    guarantee: 'the same `localId` twice, from a page that was loaded again in between, makes one message.',
    lacks: ({ idempotent }) => (idempotent === false ? '`idempotent: false`' : undefined),
    async prove(page, { side }) {
      const draft = draftOf('Only once, please');
      const { id } = await page.transport.send(draft);
      const again = await page.reload();
      await again.connect();
      checkSame((await again.transport.send(draft)).id, id, 'the id of what was accepted again');
      checkSame(await side.received(), [draft.text], 'what the other side has');
    },
  }),
  defineCase({
    name: 'hostile payload as text',
    guarantee: 'markup, script and keys of objects are words, in both directions, and change nothing.',
    async prove(page, { side }) {
      await page.send(hostileWords);
      checkSame(await side.received(), [hostileWords], 'what the other side has');
      await side.say(hostileWords, page.transport);
      const heard = await page.heard(hostileWords);
      checkSame(heard.text, hostileWords, 'what the customer is told');
      check(!('polluted' in {}), 'the prototype of all objects was changed');
      checkSame(page.transport.state, 'online', 'the state afterwards');
    },
  }),
];
