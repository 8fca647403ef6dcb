import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createArchive } from '../../src/adapters/transport/xmpp-archive.ts';
import { createLine } from '../../src/adapters/transport/xmpp-line.ts';
import type { Scene } from '../../src/adapters/transport/xmpp-message.ts';
import { hearMessage, hearPresence } from '../../src/adapters/transport/xmpp-room.ts';
import type { Session } from '../../src/adapters/transport/xmpp-session.ts';
import { openWire, type Wire } from '../../src/adapters/transport/xmpp-wire.ts';
import { readStanza, type Stanza } from '../../src/adapters/transport/xmpp-xml.ts';
import { defer } from '../../src/core/protocol/deferred.ts';
import type { ChannelEnd, DriverIO } from '../../src/core/protocol/driver.ts';

const room = 'case@rooms.test';

function stanza(xml: string): Stanza {
  const read = readStanza(xml);
  assert.ok(read, xml);
  return read;
}

/** A line whose wire is here. */
function lineHere() {
  const session: Session = { id: 's1', heard: 7, handled: 0, open: [] };
  const sent: string[] = [];
  const heard: Stanza[] = [];
  const closed = defer<ChannelEnd>();
  let hear: (stanza: Stanza) => void = () => {};
  const wire: Wire = {
    opened: Promise.resolve(),
    send: (xml) => sent.push(xml),
    next: () => closed.promise.then(() => stanza('<a/>')),
    listen: (listener) => (hear = listener),
    closed: closed.promise,
    end: closed.resolve,
  };
  const take = (one: Stanza): void => void heard.push(one);
  const line = createLine({ wire, session, room, presence: take, message: take });
  return { line, session, sent, heard, closed: closed.promise, comes: (xml: string) => hear(stanza(xml)) };
}

const bounce = (condition: string, from = `${room}/Customer`): string =>
  `<message type="error" id="l1" from="${from}"><body>my words</body><error><${condition}/><text>no</text></error></message>`;

describe('a line of XMPP', () => {
  for (const [condition, kind] of [
    ['policy-violation', 'rate-limited'],
    ['forbidden', 'forbidden'],
    ['what-nobody-knows', 'rejected'],
  ] as const) {
    test(`a bounce for ${condition} is a failure, and its words are no message`, async () => {
      const { line, heard, comes } = lineHere();
      const saying = line.say('l1', '<message/>');
      comes(bounce(condition));
      await assert.rejects(saying, { kind, delivery: 'not-sent' });
      assert.deepEqual(heard, []);
    });
  }

  test('a bounce since we are not in the room ends the session, to go in again', async () => {
    const { line, session, closed, comes } = lineHere();
    const saying = line.say('l1', '<message/>');
    comes(bounce('not-acceptable'));
    await assert.rejects(saying, { kind: 'cut', delivery: 'not-sent' });
    assert.equal((await closed).again, true);
    assert.equal(session.id, '');
  });

  test('somebody else’s word on our message is none', async () => {
    const { line, comes } = lineHere();
    const saying = line.say('l1', '<message/>');
    comes(bounce('forbidden', 'stranger@bank.test'));
    line.echoed({ localId: 'l1', id: '1', at: 1 });
    assert.equal((await saying).id, '1');
  });

  test('keeps what the server has not said that it has, and no more', () => {
    const { line, session, comes } = lineHere();
    for (const name of ['one', 'two', 'three']) line.post(`<${name}/>`);
    comes('<a xmlns="urn:xmpp:sm:3" h="2"/>');
    assert.deepEqual(session.open, ['<three/>']);
    for (const odd of ['h="1"', 'h="x"', '']) comes(`<a xmlns="urn:xmpp:sm:3" ${odd}/>`);
    assert.deepEqual(session.open, ['<three/>']);
    comes('<a xmlns="urn:xmpp:sm:3" h="3"/>');
    assert.deepEqual(session.open, []);
  });

  test('says how much it has, and answers whoever asks whether it is there', () => {
    const { sent, comes } = lineHere();
    comes('<r xmlns="urn:xmpp:sm:3"/>');
    assert.deepEqual(sent, ['<a xmlns="urn:xmpp:sm:3" h="7"></a>']);
    comes('<iq type="get" id="p" from="bank.test"><ping xmlns="urn:xmpp:ping"/></iq>');
    assert.match(sent[1] ?? '', /to="bank.test" type="error" id="p".*service-unavailable/);
  });

  test('what is under way when the line ends may have arrived', async () => {
    const { line, comes } = lineHere();
    const saying = line.say('l1', '<message/>');
    const asking = line.ask(room, 'get', '');
    comes('<stream:error><see-other-host>evil.example</see-other-host></stream:error>');
    await assert.rejects(saying, { kind: 'cut', delivery: 'unknown' });
    await assert.rejects(asking, { kind: 'cut' });
  });
});

describe('a wire of XMPP', () => {
  test('counts what the server counts, from the beginning of the session on, and drops what makes no sense', () => {
    const socket = { readyState: 1, send: () => {}, close: () => {} } as unknown as WebSocket;
    const malformed: unknown[] = [];
    const io = {
      signal: new AbortController().signal,
      alive() {},
      malformed: (one: unknown) => malformed.push(one),
    };
    const counter = { heard: 0 };
    const heard: string[] = [];
    const wire = openWire(io as unknown as DriverIO, socket, counter);
    const comes = (data: string): void => void socket.onmessage?.({ data } as MessageEvent);
    for (const frame of [
      '<open/>',
      '<iq/>',
      '<enabled/>',
      '<message/>',
      '<presence/>',
      '<r/>',
      '<iq>',
      '<iqs/>',
    ])
      comes(frame);
    wire.listen(({ name }) => heard.push(name));
    comes('<message/>');
    assert.equal(counter.heard, 4);
    assert.deepEqual(malformed, ['<iq>']);
    assert.deepEqual(heard, ['open', 'iq', 'enabled', 'message', 'presence', 'r', 'iqs', 'message']);
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
