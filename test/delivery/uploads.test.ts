import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defer, type Deferred } from '../../src/core/protocol/deferred.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import type { FileUpload, UploadOptions } from '../../src/core/protocol/upload.ts';
import { createStage } from './support/stage.ts';

interface Asked extends Deferred<void> {
  readonly file: FileUpload;
  readonly options: Required<UploadOptions>;
}

const file: FileUpload = { requestId: 'r', localId: 'f', name: 'bill.pdf', content: new Blob(['%PDF-']) };

async function stage() {
  const asked: Asked[] = [];
  const upload = (one: FileUpload, options: Required<UploadOptions>): Promise<void> => {
    const answer = defer<void>();
    asked.push({ ...answer, file: one, options });
    return answer.promise;
  };
  const on = createStage({ upload });
  await on.online();
  return { ...on, asked };
}

const isKind = (kind: string) => (error: unknown) => error instanceof TransportError && error.kind === kind;

describe('a file on its way', () => {
  it('goes to the driver once, tells its progress, and settles with it', async () => {
    const { transport, asked, clock } = await stage();
    const parts: number[] = [];
    const sent = transport.upload!(file, { progress: (part) => parts.push(part) });
    asked[0]!.options.progress(0.5);
    asked[0]!.resolve();
    await sent;
    assert.deepEqual([asked.length, asked[0]!.file, parts], [1, file, [0.5]]);
    await clock.pass(60_000);
    assert.equal(asked[0]!.options.signal.aborted, false);
  });

  it('is stopped by the customer, at once, also where the driver does not heed it', async () => {
    const { transport, asked } = await stage();
    const stop = new AbortController();
    const sent = transport.upload!(file, { signal: stop.signal });
    stop.abort();
    await assert.rejects(sent, isKind('aborted'));
    assert.equal(asked[0]!.options.signal.aborted, true);
  });

  it('has failed when nothing of it moves for 30 seconds, and not a moment sooner', async () => {
    const { transport, asked, clock } = await stage();
    const sent = transport.upload!(file);
    const outcome = assert.rejects(sent, isKind('timeout'));
    await clock.pass(29_000);
    asked[0]!.options.progress(0.1);
    await clock.pass(29_000);
    assert.equal(asked[0]!.options.signal.aborted, false);
    await clock.pass(1_000);
    await outcome;
    assert.equal(asked[0]!.options.signal.aborted, true);
  });

  it('does not end with the line that it began on', async () => {
    const { transport, asked, driver } = await stage();
    const sent = transport.upload!(file);
    driver.last.hangUp();
    await Promise.resolve();
    assert.equal(asked[0]!.options.signal.aborted, false);
    asked[0]!.resolve();
    await sent;
  });

  it('is told as a failure of the network where the driver throws nonsense, and is not tried again', async () => {
    const { transport, asked } = await stage();
    const sent = transport.upload!(file);
    asked[0]!.reject(new Error('what?'));
    await assert.rejects(sent, isKind('network'));
    assert.equal(asked.length, 1);
  });

  it('cannot go without a line, or over a driver that takes none', async () => {
    const off = createStage();
    await assert.rejects(off.transport.upload!(file), isKind('network'));
    await off.online();
    await assert.rejects(off.transport.upload!(file), isKind('unsupported'));
  });

  it('ends with the transport, and leaves no timer', async () => {
    const { transport, clock } = await stage();
    const outcome = assert.rejects(transport.upload!(file), isKind('aborted'));
    await transport.close();
    await outcome;
    assert.equal(clock.pending, 0);
  });
});
