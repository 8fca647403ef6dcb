import type { Bench } from './bench.ts';
import { defineCase, type ConformanceCase } from './case.ts';
import { check, checkRefused, checkSame, part, settled } from './check.ts';
import type { Capabilities } from '../core/protocol/capabilities.ts';
import { isPerson, type Participant } from '../core/protocol/participant.ts';
import type { Page } from './page.ts';

const lacksHandoff = ({ handoff }: Capabilities): string | undefined =>
  handoff === false ? '`handoff: false`' : handoff.request ? undefined : '`handoff.request: false`';

/** Where a person comes. */
export const peopleCases: readonly ConformanceCase[] = [
  defineCase({
    name: 'handoff with queue',
    guarantee:
      'who asks for a person is told that they wait, with the figures that `handoff.queue` promises, who it is that comes, and that they are there.',
    lacks: lacksHandoff,
    async prove(page, { side }) {
      await waitInLine(page);
      const { handoff } = page.transport.capabilities;
      const queue = handoff === false ? 'none' : handoff.queue;
      if (queue === 'position' || queue === 'both') {
        await page.told('queue.updated', ({ position }) => position !== undefined && position >= 1);
      }
      if (queue === 'wait') await page.told('queue.updated', ({ waitSeconds }) => waitSeconds !== undefined);
      await part(side.accept, 'side.accept')();
      // Who has only accepted is about to come, as far as the customer is told.
      const { participant } = await page.told('participant.joined', isOfBank);
      checkSame(participant.role, 'agent', 'the role of who has joined');
      await side.say('This is a person', page.transport);
      checkSame((await page.heard('This is a person')).from.role, 'agent', 'the role of who speaks then');
      await page.send('Hello, person');
      checkSame((await side.received()).at(-1), 'Hello, person', 'the last message that the other side has');
    },
    /** In words at most: nobody is left in a line that is not there. */
    async refuse(page) {
      const since = page.said().length;
      const { error } = await settled(page.transport.run({ do: 'request-agent' }));
      if (error)
        return checkSame(
          error.kind,
          'unsupported',
          'the refusal of `request-agent`, which is declared absent',
        );
      check(
        page.said().length > since,
        'a person was asked for and is declared absent: it was neither refused nor answered',
      );
      check(!page.events.some(({ type }) => type === 'handoff.queued'), 'the customer is left in a line');
    },
  }),
  defineCase({
    name: 'assistant while queued',
    guarantee: 'the assistant answers who waits for a person, and they keep their place.',
    lacks: (capabilities) =>
      lacksHandoff(capabilities) ??
      (capabilities.handoff !== false && !capabilities.handoff.assistantWhileQueued
        ? '`handoff.assistantWhileQueued: false`'
        : undefined),
    async prove(page, bench) {
      const { text, answer } = part(bench.side.question, 'side.question');
      await waitInLine(page);
      await page.send(text);
      checkSame((await page.heard(answer)).from.role, 'assistant', 'the role of who answers');
      const gone = page.events.some(({ type }) => type === 'handoff.cancelled' || type === 'handoff.failed');
      check(!gone, 'the place in line is lost');
      await part(bench.side.accept, 'side.accept')();
      await page.told('participant.joined', isOfBank);
    },
  }),
  defineCase({
    name: 'transfer',
    guarantee: 'the customer is told that another person has come, and whose words are whose.',
    lacks: lacksHandoff,
    prove: proveTransfer,
  }),
  defineCase({
    name: 'upload',
    guarantee:
      'a file that was asked for arrives once, in the place that the customer was told, and its arrival is told.',
    lacks: ({ upload }) => (upload === false ? '`upload: false`' : undefined),
    async prove(page, { side }) {
      await side.say('Please send your bill', page.transport);
      await part(side.askFile, 'side.askFile')();
      const { requestId } = await page.told('upload.requested');
      const content = new Blob(['%PDF-1.7\nA bill.'], { type: 'application/pdf' });
      const parts: number[] = [];
      const file = { requestId, localId: 'file-1', name: 'bill.pdf', content };
      await page.transport.upload?.(file, { progress: (portion) => parts.push(portion) });
      const received = await page.told('upload.received');
      checkSame(
        [received.file, received.name, received.bytes],
        ['file-1', 'bill.pdf', content.size],
        'the file that is told of',
      );
      checkSame(parts.at(-1), 1, 'the progress at the end');
      checkSame(await part(side.files, 'side.files')(), ['bill.pdf'], 'the files that the other side has');
    },
    async refuse({ transport }) {
      const file = { requestId: 'r', localId: 'f', name: 'bill.pdf', content: new Blob(['%PDF-']) };
      if (transport.upload) await checkRefused(transport.upload(file), 'a file');
    },
  }),
];

const isOfBank = ({ participant }: { readonly participant: Participant }): boolean => isPerson(participant);

async function waitInLine(page: Page): Promise<void> {
  await page.transport.run({ do: 'request-agent', reason: 'A charge' });
  await page.told('handoff.requested');
}

async function proveTransfer(page: Page, { side }: Bench): Promise<void> {
  await waitInLine(page);
  await part(side.accept, 'side.accept')();
  await page.told('participant.joined', isOfBank);
  await side.say('I am the first', page.transport);
  const first = await page.heard('I am the first');
  await part(side.transfer, 'side.transfer')();
  await side.say('I am the second', page.transport);
  const second = await page.heard('I am the second');
  checkSame([first.from.role, second.from.role], ['agent', 'agent'], 'the roles of both');
  check(first.from.name !== second.from.name, 'both go by the same name');
  const { name } = second.from;
  const isTold = page.events.some(
    (event) =>
      (event.type === 'participant.joined' && event.participant.name === name) ||
      (event.type === 'handoff.accepted' && event.agent.name === name),
  );
  check(isTold, 'nothing told the customer that another person has come');
}
