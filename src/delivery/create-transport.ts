import type { Capabilities } from '../core/protocol/capabilities.ts';
import type { Hint } from '../core/protocol/commands.ts';
import { decodeHistoryPage } from '../core/protocol/decode.ts';
import type { Driver } from '../core/protocol/driver.ts';
import { TransportError } from '../core/protocol/transport-error.ts';
import type { Transport } from '../core/protocol/transport.ts';
import { createRuntime, type TransportPorts } from './runtime.ts';
import { defaultTuning } from './tuning.ts';
import { createUploads } from './uploads.ts';

/**
 * A transport with all guarantees (transport.md, section 3) over a driver, or over several that lead to one
 * backend: the next is tried when one cannot get through.
 */
export function createTransport(drivers: Driver | readonly Driver[], ports: TransportPorts): Transport {
  const runtime = createRuntime('open' in drivers ? [drivers] : drivers, ports);
  const { now, outbox, questions } = runtime;
  const uploads = createUploads(ports.clock, { ...defaultTuning, ...ports.tuning }.uploadStill);
  return {
    get state() {
      return now.state;
    },
    get capabilities() {
      return now.capabilities;
    },
    subscribe: runtime.subscribe,
    connect: runtime.connect,
    send: outbox.send,
    run: (command) => questions.ask(now.line?.channel, (channel, signal) => channel.run?.(command, signal)),
    hint(hint) {
      if (maySignal(hint, now.capabilities)) now.line?.channel?.hint?.(hint);
    },
    async history(before, limit = 50) {
      const answer = await questions.ask(now.line?.channel, (channel, signal) =>
        channel.history?.(before, limit, signal),
      );
      const page = decodeHistoryPage(answer);
      if (!page) throw new TransportError('protocol');
      return page;
    },
    upload: (file, options) => uploads.send(now.line?.channel, file, options),
    wake: runtime.wake,
    async close() {
      runtime.close();
      uploads.close();
    },
  };
}

function maySignal({ type }: Hint, { typing, receipts }: Capabilities): boolean {
  return type === 'typing' ? typing !== false && typing.send : receipts === 'read';
}
