import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeCapabilities } from '../../../src/core/protocol/decode-capabilities.ts';
import { decodeAccepted, decodeEvent, decodeHistoryPage } from '../../../src/core/protocol/decode.ts';
import { limitKinds } from '../../../src/core/protocol/limit.ts';
import { participantRoles } from '../../../src/core/protocol/participant.ts';
import { secureKinds } from '../../../src/core/protocol/secure.ts';

const decoders = [decodeEvent, decodeAccepted, decodeHistoryPage, decodeCapabilities];
const types = [
  'message.received',
  'queue.updated',
  'participant.joined',
  'conversation.ended',
  'message.streamed',
  'secure.requested',
  'limit.announced',
];

/** Anything at all, biased towards what looks like an event. */
const almostEvent = fc.record(
  {
    type: fc.oneof(fc.constantFrom(...types, '__proto__', 'toString'), fc.anything()),
    id: fc.oneof(fc.string({ minLength: 1, maxLength: 300 }), fc.anything()),
    at: fc.oneof(fc.double(), fc.integer({ min: 0 }), fc.anything()),
    target: fc.string(),
    replace: fc.boolean(),
    from: fc.oneof(
      fc.record({
        id: fc.constant('a'),
        role: fc.constantFrom(...participantRoles, 'system'),
        name: fc.string({ unit: 'binary', maxLength: 200 }),
      }),
      fc.anything(),
    ),
    participant: fc.record({ id: fc.constant('a'), role: fc.string() }),
    text: fc.oneof(fc.string({ maxLength: 50 }), fc.anything()),
    format: fc.constantFrom('plain', 'markdown', 'html'),
    reason: fc.constantFrom('agent', 'other'),
    choices: fc.oneof(
      fc.array(fc.record({ label: fc.string({ unit: 'binary' }), value: fc.string() }), { maxLength: 30 }),
      fc.anything(),
    ),
    position: fc.oneof(fc.double(), fc.anything()),
    requestId: fc.constant('r'),
    purpose: fc.string({ unit: 'binary', minLength: 1 }),
    expiresAt: fc.integer({ min: 0 }),
    fields: fc.oneof(
      fc.array(
        fc.record(
          {
            name: fc.string({ minLength: 1, maxLength: 3 }),
            kind: fc.constantFrom('last-four', 'zip', 'yes-no', 'pan'),
            label: fc.string({ unit: 'binary' }),
          },
          { requiredKeys: ['name', 'kind'] },
        ),
        { maxLength: 6 },
      ),
      fc.anything(),
    ),
    kind: fc.constantFrom('idle', 'session', 'card'),
    endsAt: fc.oneof(fc.double(), fc.integer({ min: 0 }), fc.anything()),
  },
  { requiredKeys: ['type'] },
);

/** Walks the output and checks what every value in it has to keep to. */
function assertFits(root: unknown): void {
  const rest = [root];
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (typeof value === 'string') assert.ok(value.length <= 32_000);
    if (typeof value === 'number') assert.ok(Number.isFinite(value));
    if (typeof value !== 'object' || value === null) continue;
    assert.ok(Object.isFrozen(value));
    if (Array.isArray(value)) assert.ok(value.length <= 500);
    else assert.equal(Object.getPrototypeOf(value), null);
    const { role, name, label, kind } = value as Record<
      'role' | 'name' | 'label' | 'kind',
      string | undefined
    >;
    if (kind !== undefined) assert.ok(([...secureKinds, ...limitKinds] as readonly string[]).includes(kind));
    if (role !== undefined) assert.ok((participantRoles as readonly string[]).includes(role));
    for (const shown of [name, label]) {
      if (shown === undefined) continue;
      assert.ok(shown.length > 0 && shown.length <= 120);
      assert.doesNotMatch(shown, /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/u);
    }
    rest.push(...(Object.values(value) as unknown[]));
  }
}

function assertNothingPoisoned(): void {
  const strange: string[] = [];
  for (const key in {}) strange.push(key);
  assert.deepEqual(strange, []);
}

test('no value makes a decoder throw, and what comes out always fits', () => {
  const anything = fc.anything({
    withNullPrototype: true,
    withBigInt: true,
    withMap: true,
    withSparseArray: true,
  });
  let understood = 0;
  fc.assert(
    fc.property(fc.oneof(almostEvent, anything), (value) => {
      for (const decode of decoders) {
        const decoded = decode(value);
        if (decoded !== undefined) understood++;
        assertFits(decoded);
      }
    }),
    { numRuns: 3000 },
  );
  assert.ok(understood > 100, 'the generator makes too few events that are understood');
  assertNothingPoisoned();
});

test('no accessor and no proxy makes a decoder throw', () => {
  const trap = new Proxy(
    {},
    {
      getOwnPropertyDescriptor: () => {
        throw new Error('trap');
      },
    },
  );
  const accessor = Object.defineProperty({}, 'type', {
    enumerable: true,
    get: () => {
      throw new Error('get');
    },
  });
  for (const decode of decoders) {
    for (const value of [trap, accessor]) assert.doesNotThrow(() => decode(value));
  }
});

test('fields that the page has hung on Object.prototype are not taken for the sender’s', () => {
  const poison = { localId: 'x', lang: 'es', name: 'Bank' };
  Object.assign(Object.prototype, poison);
  try {
    const message = {
      type: 'message.received',
      id: 'm',
      at: 1,
      from: { id: 'a', role: 'agent' },
      text: 't',
      format: 'plain',
    };
    const decoded = decodeEvent(message);
    assert.ok(decoded?.type === 'message.received');
    assert.equal(decoded.localId, undefined);
    assert.equal(decoded.lang, undefined);
    assert.equal(decoded.from.name, undefined);
  } finally {
    for (const key of Object.keys(poison)) delete (Object.prototype as Record<string, unknown>)[key];
  }
});

test('JSON a million levels deep is refused at once', () => {
  const deep: Record<string, unknown> = { type: 'message.received' };
  let inner = deep;
  for (let level = 0; level < 1_000_000; level++) inner = inner['from'] = {};
  assert.equal(decodeEvent(deep), undefined);
});

test('no frame of the hostile data poisons a prototype or makes a line of the system', () => {
  const lines = readFileSync(new URL('../../data/hostile-events.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  for (const line of lines) {
    for (const frame of (JSON.parse(line) as { frames?: string[] }).frames ?? []) {
      let value: unknown;
      try {
        value = JSON.parse(frame);
      } catch {
        continue;
      }
      // The data has an envelope of its own; here it is put into the words of this protocol.
      const event = value as Record<string, unknown> | null;
      const mapped = {
        ...event,
        type: event?.['type'] === 'message' ? 'message.received' : event?.['type'],
        at: event?.['ts'],
        format: 'plain',
      };
      assertFits(decodeEvent(value));
      assertFits(decodeEvent(mapped));
    }
  }
  assertNothingPoisoned();
});
