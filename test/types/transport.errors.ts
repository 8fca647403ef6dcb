// Code that must not compile: the type check fails where one of these lines is no error any more.
import type { Capabilities } from '../../src/core/protocol/capabilities.ts';
import type { Command, Hint } from '../../src/core/protocol/commands.ts';
import type { Channel, Driver, DriverIO } from '../../src/core/protocol/driver.ts';
import type { DurableEvent } from '../../src/core/protocol/events.ts';
import type { Draft } from '../../src/core/protocol/message.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import type { Transport } from '../../src/core/protocol/transport.ts';
import { createTransport } from '../../src/delivery/create-transport.ts';
import type { TransportPorts } from '../../src/delivery/runtime.ts';

declare const transport: Transport;
declare const channel: Channel;
declare const io: DriverIO;
declare const driver: Driver;
declare const ports: TransportPorts;
declare const capabilities: Capabilities;

// @ts-expect-error a draft without a local id could not be sent twice without harm
export const draft: Draft = { text: 'hello' };

// @ts-expect-error the system is no participant: no one may speak as it
io.emit({ type: 'participant.joined', id: 'e', at: 1, participant: { id: 's', role: 'system' } });

// @ts-expect-error what the runtime tells is not for a driver to say
io.emit({ type: 'connection.changed', state: 'online', attempt: 1 });

// @ts-expect-error a durable event has an id and a time
export const event: DurableEvent = { type: 'handoff.cancelled' };

// @ts-expect-error there is no such command
export const command: Command = { do: 'promote' };

// @ts-expect-error a hint carries no words: what is being typed stays in the page
export const hint: Hint = { type: 'typing', on: true, text: 'my card is' };

// @ts-expect-error the state of a transport is its own
transport.state = 'online';

// @ts-expect-error capabilities are told, not set
capabilities.echo = true;

// @ts-expect-error an error has one of the kinds that we know what to do about
export const error = new TransportError('oops');

// @ts-expect-error a channel must say when it has ended
export const mute: Channel = {
  conversation: 'c',
  capabilities,
  deliver: channel.deliver,
  close: channel.close,
};

// @ts-expect-error time comes in through a port
createTransport(driver, { ids: ports.ids });

// @ts-expect-error what is sent is a draft, not bare text
void transport.send('hello');
