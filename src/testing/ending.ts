import type { Bench } from './bench.ts';
import { defineCase, type ConformanceCase } from './case.ts';
import { checkRefused, checkSame, part, settled } from './check.ts';
import { draftOf, type Page } from './page.ts';

/** The end, and after it. */
export const endingCases: readonly ConformanceCase[] = [
  defineCase({
    name: 'end',
    guarantee: 'the customer ends the conversation, is told so, and no line is made anew.',
    lacks: ({ end }) => (end ? undefined : '`end: false`'),
    async prove(page) {
      await page.send('Thank you');
      await page.transport.run({ do: 'end' });
      checkSame((await page.told('conversation.ended')).reason, 'customer', 'the reason');
      await page.told('connection.changed', ({ state }) => state === 'ended');
    },
    refuse: ({ transport }) => checkRefused(transport.run({ do: 'end' }), '`end`'),
  }),
  defineCase({
    name: 'send after end',
    guarantee: 'what is sent after the end is refused at once, as not sent, and does not arrive.',
    async prove(page, bench) {
      await page.send('Thank you');
      await endConversation(page, bench);
      const { error } = await settled(page.transport.send(draftOf('One more thing')));
      checkSame([error?.kind, error?.delivery], ['ended', 'not-sent'], 'the refusal');
      checkSame(await bench.side.received(), ['Thank you'], 'what the other side has');
    },
  }),
];

async function endConversation(page: Page, { side }: Bench): Promise<void> {
  if (page.transport.capabilities.end) await page.transport.run({ do: 'end' });
  else await part(side.end, 'side.end')();
  await page.told('conversation.ended');
}
