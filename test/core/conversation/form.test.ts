import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Conversation } from '../../../src/core/conversation/conversation.ts';
import { openForm } from '../../../src/core/conversation/select.ts';
import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import { decodeEvent } from '../../../src/core/protocol/decode.ts';
import type { DurableEvent } from '../../../src/core/protocol/events.ts';
import { formEnds, type FormEnd } from '../../../src/core/protocol/form.ts';
import { after, maria, online, shown, stamp } from './facts.ts';

const able = {
  type: 'capabilities.changed',
  capabilities: { ...noCapabilities, echo: true, forms: true },
} as const;
const start = (): Conversation => after(online(), able);
const asked = (requestId = 'r1'): DurableEvent => ({
  ...{ type: 'form.requested', ...stamp(), requestId, from: maria, purpose: 'Your address' },
  fields: [{ name: 'street', kind: 'text', label: 'Street' }],
});
const closed = (reason: FormEnd = 'answered', requestId = 'r1'): DurableEvent => ({
  ...{ type: 'form.closed', ...stamp(), requestId, reason },
});

describe('a form in the chat', () => {
  it('is open until its end, where the backend has any', () => {
    assert.equal(openForm(after(start(), asked()))?.purpose, 'Your address');
    assert.equal(openForm(after(online(), asked())), undefined);
    for (const reason of formEnds) assert.equal(openForm(after(start(), asked(), closed(reason))), undefined);
  });

  it('leaves a line when it comes and one when it is over', () => {
    assert.deepEqual(shown(after(start(), asked(), closed())), ['form.requested', 'form.closed']);
  });

  it('never opens again once its end was told, in whatever order the words of it come', () => {
    const ids = ['r1', 'r2', 'r3'];
    const any = fc.oneof(
      fc.constantFrom(...ids).map((id) => asked(id)),
      fc.tuple(fc.constantFrom(...formEnds), fc.constantFrom(...ids)).map(([why, id]) => closed(why, id)),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (events) => {
        const over = new Set<string>();
        let state = start();
        for (const event of events) {
          state = after(state, event);
          if (event.type === 'form.closed') over.add(event.requestId);
          const open = openForm(state)?.requestId;
          assert.ok(open === undefined || !over.has(open), `${open} is open after its end`);
        }
      }),
    );
  });

  const ask = (fields: unknown) =>
    decodeEvent({
      type: 'form.requested',
      id: 'e',
      at: 5,
      requestId: 'r',
      from: maria,
      purpose: 'x',
      fields,
    });
  const street = { name: 'street', kind: 'text', label: 'Street' };
  for (const [name, fields] of [
    ['no question', []],
    ['a kind that is not known', [street, { name: 'p', kind: 'password', label: 'Password' }]],
    ['a question without words', [{ ...street, label: ' ' }]],
    ['two of one name', [street, street]],
    ['more than six', Array.from({ length: 7 }, (_, at) => ({ ...street, name: `n${at}` }))],
    ['a choice of nothing', [{ ...street, kind: 'choice', options: [] }]],
  ] as const) {
    it(`is refused whole with ${name}`, () => assert.equal(ask(fields), undefined));
  }

  it('keeps of a question what we know, and nothing of how it looks', () => {
    const event = ask([{ ...street, pattern: '.*', autocomplete: 'cc-number', hint: 'With the number' }]);
    assert.deepEqual(structuredClone((event as { fields: unknown }).fields), [
      { ...street, hint: 'With the number' },
    ]);
  });
});
