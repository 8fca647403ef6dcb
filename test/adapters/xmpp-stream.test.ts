import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createArchive } from '../../src/adapters/transport/xmpp-archive.ts';
import { hearMessage, type Scene } from '../../src/adapters/transport/xmpp-message.ts';
import { hearPresence } from '../../src/adapters/transport/xmpp-presence.ts';
import { openStream, type Session } from '../../src/adapters/transport/xmpp-stream.ts';
import { readStanza, type Stanza } from '../../src/adapters/transport/xmpp-xml.ts';
import { defer } from '../../src/core/protocol/deferred.ts';
import type { DriverIO } from '../../src/core/protocol/driver.ts';

const room = 'case@rooms.test';

function stanza(xml: string): Stanza {
  const read = readStanza(xml);
  assert.ok(read, xml);
  return read;
}

/** A stream whose socket is here. */
async function streamHere() {
  const session: Session = { id: 's1', heard: 7 };
  const sent: string[] = [];
  const heard: Stanza[] = [];
  const malformed: unknown[] = [];
  const socket = {
    readyState: 1,
    send: (xml: string) => sent.push(xml),
    close: () => {},
  } as unknown as WebSocket;
  const io = {
    signal: new AbortController().signal,
    alive() {},
    malformed: (one: unknown) => malformed.push(one),
  } as unknown as DriverIO;
  const opening = openStream({ io, socket, session, room });
  socket.onopen?.({} as Event);
  const stream = await opening;
  sent.length = 0;
  stream.listen((one) => void heard.push(one));
  const comes = (data: string): void => void socket.onmessage?.({ data } as MessageEvent);
  return { stream, session, sent, heard, malformed, comes };
}

const bounce = (condition: string, from = `${room}/Customer`): string =>
  `<message type="error" id="l1" from="${from}"><body>my words</body><error><${condition}/><text>no</text></error></message>`;

describe('a stream of XMPP', () => {
  for (const [condition, kind] of [
    ['policy-violation', 'rate-limited'],
    ['forbidden', 'forbidden'],
    ['what-nobody-knows', 'rejected'],
  ] as const) {
    test(`a bounce for ${condition} is a failure, and its words are no message`, async () => {
      const { stream, heard, comes } = await streamHere();
      const saying = stream.expect('l1', '<message/>');
      comes(bounce(condition));
      await assert.rejects(saying, { kind, delivery: 'not-sent' });
      assert.deepEqual(heard, []);
    });
  }

  test('a bounce since we are not in the room ends the session, to go in again', async () => {
    const { stream, session, comes } = await streamHere();
    const saying = stream.expect('l1', '<message/>');
    comes(bounce('not-acceptable'));
    await assert.rejects(saying, { kind: 'cut', delivery: 'not-sent' });
    assert.equal((await stream.closed).again, true);
    assert.equal(session.id, '');
  });

  test('somebody else’s word on our message is none', async () => {
    const { stream, comes } = await streamHere();
    const saying = stream.expect('l1', '<message/>');
    comes(bounce('forbidden', 'stranger@bank.test'));
    stream.settle('l1', { id: '1' });
    assert.deepEqual(await saying, { id: '1' });
  });

  test('says how much it has, and answers whoever asks whether it is there', async () => {
    const { sent, comes } = await streamHere();
    comes('<r xmlns="urn:xmpp:sm:3"/>');
    assert.deepEqual(sent, ['<a xmlns="urn:xmpp:sm:3" h="7"></a>']);
    comes('<iq type="get" id="p" from="bank.test"><ping xmlns="urn:xmpp:ping"/></iq>');
    assert.match(sent[1] ?? '', /to="bank.test" type="error" id="p".*service-unavailable/);
  });

  test('what is under way when the line ends may have arrived', async () => {
    const { stream, comes } = await streamHere();
    const saying = stream.expect('l1', '<message/>');
    const asking = stream.ask(room, 'get', '');
    comes('<stream:error><see-other-host>evil.example</see-other-host></stream:error>');
    await assert.rejects(saying, { kind: 'cut', delivery: 'unknown' });
    await assert.rejects(asking, { kind: 'cut' });
  });

  test('counts what the server counts, from the beginning of the session on, and drops what makes no sense', async () => {
    const { stream, session, heard, malformed, comes } = await streamHere();
    stream.listen(() => {});
    for (const frame of [
      '<open/>',
      '<iq type="result"/>',
      '<enabled/>',
      '<message/>',
      '<presence/>',
      '<r/>',
      '<iq>',
      '<iqs/>',
    ])
      comes(frame);
    stream.listen((one) => void heard.push(one));
    comes('<message/>');
    assert.equal(session.heard, 4);
    assert.deepEqual(malformed, ['<iq>']);
    assert.deepEqual(
      heard.map(({ name }) => name),
      ['message'],
    );
  });
});

describe('the archive of a room', () => {
  test('takes what it asked for, and of the room alone', async () => {
    const told: string[] = [];
    let payload = '';
    const asked = defer<Stanza>();
    const archive = createArchive(room, (_to, _type, query) => {
      payload = query;
      return asked.promise;
    });
    const reading = archive.after(
      'c7',
      (message, result) => void told.push(`${result.attributes.get('id')} ${message.attributes.get('from')}`),
    );
    assert.match(payload, /<after>c7<\/after>/);
    const [, queryid = ''] = /queryid="([^"]+)"/.exec(payload) ?? [];
    const result = (from: string, query: string): Stanza =>
      stanza(
        `<message from="${from}"><result xmlns="urn:xmpp:mam:2" queryid="${query}" id="c8"><forwarded><message from="${room}/Ana"/></forwarded></result></message>`,
      );
    for (const [from, query] of [
      ['stranger@bank.test', queryid],
      [room, 'another'],
      [room, queryid],
    ] as const)
      assert.equal(archive.take(result(from, query)), true, 'it is no message of the room in any case');
    assert.equal(archive.take(stanza(`<message from="${room}/Ana"><body>x</body></message>`)), false);
    asked.resolve(
      stanza('<iq><fin xmlns="urn:xmpp:mam:2" complete="true"><set><last>c8</last></set></fin></iq>'),
    );
    await reading;
    assert.deepEqual(told, [`c8 ${room}/Ana`]);
  });
});

describe('a room of XMPP', () => {
  const pieces = fc.constantFrom(
    ...[
      '<body>x</body>',
      '<json xmlns="urn:xmpp:json:0">{"type":7}</json>',
      '<json xmlns="urn:xmpp:json:0">null</json>',
    ],
    ...[
      '<json xmlns="urn:xmpp:json:0">[1]</json>',
      '<json xmlns="urn:xmpp:json:0">{</json>',
      '<delay stamp="x"/>',
    ],
    ...['<stanza-id xmlns="urn:xmpp:sid:0"/>', '<origin-id xmlns="urn:xmpp:sid:0"/>', '<subject>x</subject>'],
    ...[
      '<x xmlns="http://jabber.org/protocol/muc#user"><status/><destroy/></x>',
      '<composing xmlns="http://jabber.org/protocol/chatstates"/>',
    ],
    ...['<occupant-id xmlns="urn:xmpp:occupant-id:0"/>', '<error/>', 'words'],
  );
  const from = fc.constantFrom(
    '',
    room,
    `${room}/`,
    `${room}/Customer`,
    `${room}/Assistant`,
    `${room}/Ana`,
    'x',
  );

  test('nothing that comes makes it throw', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 5 }), from, (some, who) => {
        const scene: Scene = {
          ...{ room, nickname: 'Customer', assistant: 'Assistant', own: undefined },
          present: new Map(),
        };
        const nothing = (): void => {};
        const port = {
          scene,
          emit: nothing,
          tell: nothing,
          malformed: nothing,
          echoed: nothing,
          joined: nothing,
          out: nothing,
        };
        hearMessage(stanza(`<message from="${who}">${some.join('')}</message>`), port);
        hearPresence(stanza(`<presence from="${who}">${some.join('')}</presence>`), port);
      }),
    );
  });
});
