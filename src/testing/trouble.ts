import { defineCase, type ConformanceCase } from './case.ts';
import type { Bench } from './bench.ts';
import { check, checkSame, part, settled } from './check.ts';
import { draftOf, type Page } from './page.ts';

/** Where the line, the page or the token fails. */
export const troubleCases: readonly ConformanceCase[] = [
  defineCase({
    name: 'drop mid-send',
    guarantee:
      'a message under way when the line is cut is there once; where that is not known it says so, and is not sent again by itself.',
    prove: (page, bench) => proveOutage(page, bench, part(bench.line, 'line').drop),
  }),
  defineCase({
    name: 'black hole',
    guarantee:
      'a line on which nothing passes any more is found out, and what was sent into it is there once, or said to be in doubt.',
    prove: (page, bench) => proveOutage(page, bench, part(bench.line, 'line').blackHole),
  }),
  defineCase({
    name: 'resume after reload',
    guarantee:
      'a page that is loaded again is told what was said meanwhile, each once, and a hole is announced.',
    lacks: ({ resume }) => (resume === 'none' ? '`resume: none`' : undefined),
    async prove(page, { side }) {
      await page.send('Before');
      await side.say('Still here', page.transport);
      await page.heard('Still here');
      const again = await page.reload();
      await side.say('While you were away');
      await again.connect();
      await again.heard('While you were away');
      await again.send('Afterwards');
      // The bench may have asked for what was said.
      const received = (await side.received()).filter((text) => text === 'Before' || text === 'Afterwards');
      checkSame(received, ['Before', 'Afterwards'], 'what the other side has');
      checkOnce(again);
      const gapFree = again.transport.capabilities.resume === 'gap-free';
      check(!gapFree || !hasGap(again), 'a gap was told, and `resume` is `gap-free`');
    },
    async refuse(page, { side }) {
      await page.send('Before');
      const again = await page.reload();
      await again.connect();
      await again.send('Afterwards');
      checkSame(await side.received(), ['Before', 'Afterwards'], 'what the other side has');
      check(!again.said().some(({ text }) => text === 'Before'), 'it was told again, and `resume` is `none`');
    },
  }),
  defineCase({
    name: 'token expiry',
    guarantee:
      'a token that is good no longer is asked for anew, one at a time, and no message is lost or doubled by it.',
    async prove(page, { side, token }) {
      part(token, 'token');
      await page.send('Before');
      const { asked } = page.tokens;
      await part(side.expire, 'side.expire')();
      await page.send('Afterwards');
      checkSame(await side.received(), ['Before', 'Afterwards'], 'what the other side has');
      check(asked > 0, 'the page was never asked for a token');
      checkSame(page.tokens.most, 1, 'tokens asked for at a time');
      check(!hasGap(page), 'a gap was told');
    },
  }),
  defineCase({
    name: 'rate limit',
    guarantee:
      'what is refused for being too much is sent again when the backend allows it: all arrive once and in order.',
    async prove(page, { side }) {
      const most = await part(side.limit, 'side.limit')();
      const texts = Array.from({ length: most }, (_, index) => `Message ${index + 1} of ${most}`);
      await Promise.all(texts.map(page.send));
      checkSame(await side.received(), texts, 'what the other side has');
      const limited = page.events.some(
        (event) => event.type === 'outbox.changed' && event.error?.kind === 'rate-limited',
      );
      check(limited, 'nothing was refused with `rate-limited`: say so by that kind, with `not-sent`');
    },
  }),
];

async function proveOutage(page: Page, { side, line }: Bench, strike: () => void): Promise<void> {
  const draft = draftOf('Under way');
  const since = page.events.length;
  const sending = settled(page.transport.send(draft));
  await page.told(
    'outbox.changed',
    ({ localId, status }) => localId === draft.localId && status === 'sending',
  );
  strike();
  const noticed = page.told('connection.changed', ({ state }) => state === 'reconnecting', since);
  // Or, where no line stands between two messages, by the message alone.
  const retried = page.told(
    'outbox.changed',
    ({ localId, status, error }) => localId === draft.localId && status === 'waiting' && error !== undefined,
  );
  await Promise.race([sending, noticed, retried]);
  line?.restore();
  const { error } = await sending;
  await page.send('Afterwards');

  const received = await side.received();
  const times = received.filter((text) => text === draft.text).length;
  checkSame(received.at(-1), 'Afterwards', 'the last message that the other side has');
  check(times <= 1, `the other side has it ${times} times`);
  if (error) {
    check(
      page.transport.capabilities.idempotent === false,
      'it was given up, and `idempotent` promises that it need not be',
    );
    check(error.delivery !== 'sent', 'it was given up, and said to be sent');
    check(
      error.delivery !== 'not-sent' || times === 0,
      'it was said not to be sent, and the other side has it',
    );
  } else checkSame(times, 1, 'messages that the other side has of the one that was sent');
  checkOnce(page);
}

function checkOnce(page: Page): void {
  const ids = page.said().map(({ id }) => id);
  checkSame(ids.length, new Set(ids).size, 'messages told, and different ones among them');
}

function hasGap({ events }: Page): boolean {
  return events.some(({ type }) => type === 'gap.found');
}
