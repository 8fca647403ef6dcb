import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Conversation } from '../../../src/core/conversation/conversation.ts';
import { openUpload } from '../../../src/core/conversation/select.ts';
import { roomFor } from '../../../src/core/conversation/upload.ts';
import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import type { DurableEvent } from '../../../src/core/protocol/events.ts';
import { after, maria, online, shown, stamp } from './facts.ts';

const able = {
  type: 'capabilities.changed',
  capabilities: { ...noCapabilities, upload: { to: 'bank.example' } },
} as const;

const asked = (requestId = 'r1'): DurableEvent => ({
  ...{ type: 'upload.requested', ...stamp(), requestId, from: maria, purpose: 'Your receipt' },
  ...{ kinds: ['pdf'], mostBytes: 1000, mostFiles: 2, expiresAt: 9_000_000 },
});
const received = (file: string, requestId = 'r1'): DurableEvent => ({
  ...{ type: 'upload.received', ...stamp(), requestId, file, name: `${file}.pdf`, kind: 'pdf', bytes: 10 },
});
const scanning = (file: string): DurableEvent => ({
  ...{ type: 'upload.scanning', ...stamp(), requestId: 'r1', file },
});
const accepted = (file: string): DurableEvent => ({
  ...{ type: 'upload.accepted', ...stamp(), requestId: 'r1', file, name: `${file}.pdf` },
});
const rejected = (file: string): DurableEvent => ({
  ...{ type: 'upload.rejected', ...stamp(), requestId: 'r1', file, name: `${file}.pdf`, reason: 'infected' },
});
const closed = (reason: 'done' | 'withdrawn' = 'withdrawn'): DurableEvent => ({
  ...{ type: 'upload.closed', ...stamp(), requestId: 'r1', reason },
});

const start = (): Conversation => after(online(), able);
const steps = ({ upload }: Conversation) => upload?.files.map(({ file, step }) => `${file} ${step}`) ?? [];

describe('files that are asked for', () => {
  it('can be sent while the request stands, the line is open and the backend takes any', () => {
    assert.equal(openUpload(start()), undefined);
    assert.equal(openUpload(after(start(), asked()))?.request.purpose, 'Your receipt');
    assert.equal(openUpload(after(start(), asked(), closed())), undefined);
    assert.equal(openUpload(after(online(), asked())), undefined);
    const over = { type: 'conversation.ended', ...stamp(), reason: 'agent' } as const;
    assert.equal(openUpload(after(start(), asked(), over)), undefined);
  });

  it('go from received to scanning to decided', () => {
    assert.deepEqual(steps(after(start(), asked(), received('a'))), ['a received']);
    assert.deepEqual(steps(after(start(), asked(), received('a'), scanning('a'))), ['a scanning']);
    const decided = after(start(), asked(), received('a'), scanning('a'), received('b'), rejected('b'));
    assert.deepEqual(steps(after(decided, accepted('a'))), ['a accepted', 'b rejected']);
  });

  it('stay decided, and are there once', () => {
    const decided = after(start(), asked(), received('a'), accepted('a'));
    assert.deepEqual(steps(after(decided, received('a'), scanning('a'), rejected('a'))), ['a accepted']);
  });

  it('are nobody’s where their request is another, or none', () => {
    assert.deepEqual(steps(after(start(), received('a'))), []);
    assert.deepEqual(steps(after(start(), asked(), received('a', 'r0'))), []);
  });

  it('leave a new request without those of the last', () => {
    const two = after(start(), asked(), received('a'), closed('done'), asked('r2'));
    assert.deepEqual(
      [two.upload?.request.requestId, two.upload?.files, two.upload?.ended],
      ['r2', [], undefined],
    );
  });

  it('count against the most that may come, unless they were rejected', () => {
    const room = (...events: DurableEvent[]) => roomFor(after(start(), asked(), ...events).upload!);
    assert.deepEqual([room(), room(received('a')), room(received('a'), rejected('a'))], [2, 1, 2]);
  });

  it('leave a line for the request, for each decision and for the end', () => {
    const all = after(start(), asked(), received('a'), scanning('a'), accepted('a'), closed('done'));
    assert.deepEqual(shown(all), ['upload.requested', 'upload.accepted', 'upload.closed']);
  });

  it('end in the same state, whatever is told twice or too late', () => {
    const story = [
      asked(),
      received('a'),
      scanning('a'),
      accepted('a'),
      received('b'),
      rejected('b'),
      closed('done'),
    ];
    const whole = after(start(), ...story).upload;
    fc.assert(
      fc.property(fc.array(fc.nat(story.length - 1), { maxLength: 20 }), (again) => {
        const late = again.map((at) => story[at]!);
        assert.deepEqual(after(start(), ...story, ...late).upload, whole);
      }),
    );
  });
});
