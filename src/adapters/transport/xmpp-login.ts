import { systemIds } from '../system.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { createScram, fromSasl, toSasl } from './xmpp-scram.ts';
import { framing, management, type Session, type Stream } from './xmpp-stream.ts';
import { child, element, stanzaOf, type Stanza } from './xmpp-xml.ts';

const sasl = 'urn:ietf:params:xml:ns:xmpp-sasl';

/**
 * Logs in by the stronger of the two SCRAMs that the server has. The password never leaves the page, and a server
 * that does not know it is not believed; one that wants it in the clear gets none. Settles with what the server
 * then offers.
 */
export async function logIn({ expect }: Stream, account: string, password: string): Promise<Stanza> {
  const [user = '', domain = ''] = account.split('@');
  const begin = () => expect('features', element('open', { xmlns: framing, to: domain, version: '1.0' }));
  const offered = child(await begin(), 'mechanisms', sasl)?.children.map(({ text }) => text);
  const hash = (['SHA-256', 'SHA-1'] as const).find((one) => offered?.includes(`SCRAM-${one}`));
  if (!hash) throw new TransportError('unsupported');
  const scram = createScram({ hash, user, password, nonce: systemIds.id() });
  const auth = element('auth', { xmlns: sasl, mechanism: `SCRAM-${hash}` }, toSasl(scram.first));
  const challenge = await expect('challenge', auth);
  const answer = await scram.answer(fromSasl(challenge.text));
  const success = await expect('success', element('response', { xmlns: sasl }, toSasl(answer)));
  if (!scram.isProven(fromSasl(success.text))) throw new TransportError('auth-denied');
  return begin();
}

/** A new session, by a name that the server gives, and to be resumed if the server can. */
export async function beginSession({ expect }: Stream, session: Session, offered: Stanza): Promise<void> {
  const bind = element('bind', { xmlns: 'urn:ietf:params:xml:ns:xmpp-bind' });
  await expect('bind', stanzaOf('iq', { type: 'set', id: 'bind' }, bind));
  session.id = '';
  if (!child(offered, 'sm', management)) return;
  const enable = element('enable', { xmlns: management, resume: 'true' });
  const enabled = await expect('enabled', enable).catch(() => undefined);
  session.id = enabled?.attributes.get('id') ?? '';
}

/** Goes on with `session`; false where the server knows it no more. What we missed of it follows. */
export async function resumeSession({ expect }: Stream, { id, heard }: Session): Promise<boolean> {
  if (!id) return false;
  const resume = element('resume', { xmlns: management, previd: id, h: `${heard}` });
  return expect('resumed', resume).then(
    () => true,
    () => false,
  );
}
