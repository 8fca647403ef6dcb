import { systemIds } from '../system.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { errorOfStanza } from './xmpp-error.ts';
import { createScram, fromSasl, toSasl } from './xmpp-scram.ts';
import { beginStream, expect, type Wire } from './xmpp-wire.ts';
import { child, element, stanzaOf, type Stanza } from './xmpp-xml.ts';

const sasl = 'urn:ietf:params:xml:ns:xmpp-sasl';

/**
 * Logs in by the stronger of the two SCRAMs that the server has. The password never leaves the page, and a server
 * that does not know it is not believed; one that wants it in the clear gets none. Settles with what the server
 * then offers.
 */
export async function logIn(wire: Wire, account: string, password: string): Promise<Stanza> {
  const [user = '', domain = ''] = account.split('@');
  const features = await beginStream(wire, domain);
  const offered = child(features, 'mechanisms', sasl)?.children.map(({ text }) => text);
  const hash = (['SHA-256', 'SHA-1'] as const).find((one) => offered?.includes(`SCRAM-${one}`));
  if (!hash) throw new TransportError('unsupported');
  const scram = createScram({ hash, user, password, nonce: systemIds.id() });
  wire.send(element('auth', { xmlns: sasl, mechanism: `SCRAM-${hash}` }, toSasl(scram.first)));
  const challenge = await expect(wire, 'challenge');
  const answer = await scram.answer(fromSasl(challenge.text));
  wire.send(element('response', { xmlns: sasl }, toSasl(answer)));
  const success = await expect(wire, 'success');
  if (!scram.isProven(fromSasl(success.text))) throw new TransportError('auth-denied');
  return beginStream(wire, domain);
}

/** A session of its own at the server, by a name that the server gives. */
export async function bind(wire: Wire): Promise<void> {
  const space = 'urn:ietf:params:xml:ns:xmpp-bind';
  wire.send(stanzaOf('iq', { type: 'set', id: systemIds.id() }, element('bind', { xmlns: space })));
  const bound = await expect(wire, 'iq');
  if (bound.attributes.get('type') !== 'result') throw errorOfStanza(bound);
}
