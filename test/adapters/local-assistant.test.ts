import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodeHelp } from '../../src/adapters/transport/help-content.ts';
import { createLocalAssistant } from '../../src/adapters/transport/local-assistant.ts';
import type { TransportEvent } from '../../src/core/protocol/events.ts';
import type { Transport } from '../../src/core/protocol/transport.ts';
import { createTransport } from '../../src/delivery/create-transport.ts';
import { createFakeClock, settled } from '../delivery/support/fake-clock.ts';
import { createFakeIds } from '../delivery/support/fake-ids.ts';

const help: unknown = JSON.parse(
  readFileSync(new URL('../../demo/public/help.json', import.meta.url), 'utf8'),
);

interface Talk {
  readonly transport: Transport;
  readonly events: TransportEvent[];
  /** Sends it and gives the answer. */
  ask(text: string, value?: string): Promise<Said>;
  last(): Said;
}

type Said = Extract<TransportEvent, { type: 'message.received' }>;

async function talk(locale = 'en', load: () => Promise<unknown> = async () => help): Promise<Talk> {
  const ports = { clock: createFakeClock(), ids: createFakeIds() };
  const transport = createTransport(createLocalAssistant({ ...ports, load }), ports);
  const events: TransportEvent[] = [];
  transport.subscribe((event) => events.push(event));
  await transport.connect({ locale });
  const last = () =>
    events.filter((event): event is Said => event.type === 'message.received').at(-1) as Said;
  let count = 0;
  return {
    transport,
    events,
    last,
    async ask(text, value) {
      await transport.send({ localId: `l${++count}`, text, ...(value !== undefined && { value }) });
      await settled();
      return last();
    },
  };
}

describe('the local assistant', () => {
  test('greets with the words of the page and offers its first questions', async () => {
    const { events, last } = await talk();
    assert.ok(
      events.some((event) => event.type === 'participant.joined' && event.participant.role === 'assistant'),
    );
    assert.match(last().text, /^Hello\. I answer from Larkfield/);
    assert.equal(last().choices?.[0]?.label, 'How do I dispute a charge?');
  });

  const found: readonly [string, string, RegExp][] = [
    [
      'en',
      'I want to dispute a $127.43 charge from XYZ Store on 08/15 that I didn’t authorize',
      /dispute a charge/,
    ],
    ['en', 'my card was stoln', /fraud number right away/],
    ['en', 'chagre I don’t recognise', /name on a statement/],
    ['en', 'how do I add a person to my account', /authorized user/],
    ['es', 'me robaron la trajeta', /número de fraude/],
    ['es', 'quiero disputar unos CARGOS', /Puede disputar/],
    ['es-MX', 'limite de credito', /seis meses/],
  ];
  for (const [lang, question, answer] of found) {
    test(`finds the topic of “${question}”`, async () => {
      const said = await (await talk(lang)).ask(question);
      assert.match(said.text, answer);
      assert.equal(said.lang, lang.slice(0, 2));
    });
  }

  test('offers what is related, and a pressed reply leads there', async () => {
    const { ask } = await talk();
    const said = await ask('dispute');
    const [first] = said.choices ?? [];
    assert.equal(first?.value, 'unknown-charge');
    assert.match((await ask(first?.label ?? '', first?.value)).text, /name on a statement/);
  });

  const asks = [
    ['en', 'live agent'], ['en', 'I want a human'], ['en', 'can I talk to someone?'], ['en', 'representative'],
    ['es', 'hablar con una persona'], ['es', 'quiero un agente'], ['es', '¿puedo hablar con alguien?'],
  ] as const; // prettier-ignore
  for (const [lang, text] of asks) {
    test(`says to “${text}” that nobody is connected here, and gives phone and hours`, async () => {
      const said = await (await talk(lang)).ask(text);
      assert.match(said.text, lang === 'es' ? /no hay agentes conectados/ : /no live agent is connected/);
      assert.match(
        said.text,
        /\[\+1 800 555 0142\]\(tel:\+18005550142\), TTY 711\. (Day and night|Día y noche)/,
      );
    });
  }

  test('a wish for an agent gets the same honest answer', async () => {
    const { transport, last } = await talk();
    assert.equal(transport.capabilities.handoff, false);
    await transport.run({ do: 'request-agent' });
    assert.match(last().text, /no live agent is connected/);
  });

  test('offers the phone when it has found nothing twice', async () => {
    const { ask } = await talk();
    const once = await ask('is the moon made of cheese');
    assert.match(once.text, /found no answer/);
    assert.equal(once.choices?.length, 4);
    assert.match((await ask('tell me a joke')).text, /still found no answer.*tel:/s);
    await ask('lost card');
    assert.match((await ask('what is the weather in Paris')).text, /^I found no answer/);
  });

  test('changes the language in the middle', async () => {
    const { transport, events, ask } = await talk();
    assert.equal(transport.capabilities.language, 'live');
    await transport.run({ do: 'set-language', lang: 'es' });
    assert.ok(events.some((event) => event.type === 'language.changed' && event.lang === 'es'));
    assert.match((await ask('puntos')).text, /puntos/);
  });

  test('the answer comes after the question has been accepted', async () => {
    const { events, ask } = await talk();
    await ask('points');
    const types = events.map((event) => (event.type === 'outbox.changed' ? event.status : event.type));
    assert.deepEqual(types.slice(-4), ['waiting', 'sending', 'sent', 'message.received']);
  });

  test('ends when the customer says so', async () => {
    const { transport, ask } = await talk();
    await transport.run({ do: 'end' });
    assert.equal(transport.state, 'ended');
    await assert.rejects(ask('points'), { kind: 'ended' });
  });

  for (const [what, load] of [
    ['cannot be loaded', () => Promise.reject(new Error('offline'))],
    ['is no help content', async () => 'x'],
  ] as const) {
    test(`says so and advises to call when the file ${what}`, async () => {
      const { last, ask } = await talk('en', load);
      assert.match(last().text, /cannot load the help pages.*number on the back of your card/);
      assert.match((await ask('points')).text, /number on the back/);
    });
  }
});

test('a phone number is digits, so that nothing else gets into its link', () => {
  const contacts = [
    { label: 'Bad', phone: 'javascript:alert(1)' },
    { label: 'Good', phone: '+1 (800) 555-0142', hours: 'x'.repeat(500) },
  ];
  const [content] = decodeHelp({ lang: 'en', topics: [], contacts }) ?? [];
  assert.deepEqual(
    content?.contacts.map(({ label }) => label),
    ['Good'],
  );
  assert.equal(content?.contacts[0]?.hours?.length, 120);
});

test('no help file and no question makes the assistant throw', async () => {
  const [content] = decodeHelp(help) ?? [];
  fc.assert(
    fc.property(fc.anything(), (value) => void decodeHelp(value)),
    { numRuns: 500 },
  );
  const { ask } = await talk('en', async () => content);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
      assert.notEqual((await ask(text)).text, '');
    }),
    { numRuns: 200 },
  );
});
