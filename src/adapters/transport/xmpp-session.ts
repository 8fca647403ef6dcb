import { bind } from './xmpp-login.ts';
import { expect, type Counter, type Wire } from './xmpp-wire.ts';
import { child, element, type Stanza } from './xmpp-xml.ts';

/** A session that outlives its stream (XEP-0198): what each side has of the other's stanzas. */
export interface Session extends Counter {
  /** By which the server knows it; empty where it cannot be resumed. */
  id: string;
  /** How many of ours the server has. */
  handled: number;
  /** Ours that it may not have. */
  readonly open: string[];
}

const space = 'urn:xmpp:sm:3';
/** Asks the server how many stanzas of ours it has. */
export const request = element('r', { xmlns: space });

/** A new session, bound and to be resumed if the server can. */
export async function beginSession(wire: Wire, session: Session, offered: Stanza): Promise<void> {
  session.id = '';
  session.open.length = 0;
  await bind(wire);
  if (!child(offered, 'sm', space)) return;
  wire.send(element('enable', { xmlns: space, resume: 'true' }));
  const enabled = await expect(wire, 'enabled', 'failed');
  Object.assign(session, { id: enabled.attributes.get('id') ?? '', handled: 0 });
}

/** Goes on with `session`, and sends again what the server has not had; false where the server knows it no more. */
export async function resumeSession(wire: Wire, session: Session): Promise<boolean> {
  if (!session.id) return false;
  const { id: previd, heard } = session;
  wire.send(element('resume', { xmlns: space, previd, h: `${heard}` }));
  const answer = await expect(wire, 'resumed', 'failed');
  if (answer.name === 'failed') return false;
  acknowledge(session, answer);
  session.open.forEach(wire.send);
  return true;
}

export function acknowledge(session: Session, { attributes }: Stanza): void {
  const more = Number(attributes.get('h')) - session.handled;
  if (!(more > 0)) return;
  session.open.splice(0, more);
  session.handled += more;
}

/** How many of its stanzas we have. */
export function acknowledgement({ heard }: Session): string {
  return element('a', { xmlns: space, h: `${heard}` });
}
