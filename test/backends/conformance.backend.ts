import { xmppDriver } from '../drivers/benches/xmpp.ts';
import { testDrivers } from '../drivers/test-drivers.ts';
import { reasonToSkip } from './support/prosody.ts';

testDrivers([xmppDriver], reasonToSkip());
