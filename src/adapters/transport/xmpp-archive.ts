import { systemIds } from '../system.ts';
import type { Ask } from './xmpp-stream.ts';
import { child, element, text, type Stanza } from './xmpp-xml.ts';

/** Takes what the archive tells, which comes as messages before its answer. */
export interface Archive {
  /** Those after `place`, or from the first on, page by page; `hear` gets each in order. */
  after(place: string | undefined, hear: Hear): Promise<void>;
  /** One page of it; settles with the message at that end, where there are more beyond. */
  read(page: Page, end: 'first' | 'last', hear: Hear): Promise<string | undefined>;
  /** True where this message was one of the archive's, asked for or not. */
  take(message: Stanza): boolean;
}

/** `result` is the archive's word on it, `message` the message. */
export type Hear = (message: Stanza, result: Stanza) => void;

/** Which messages: so many of those `before` or `after` one, which may have no name. */
export interface Page {
  readonly before?: string;
  readonly after?: string;
  readonly max: number;
}

const space = 'urn:xmpp:mam:2';

/** The room's archive (XEP-0313). */
export function createArchive(room: string, ask: Ask): Archive {
  const queries = new Map<string, Hear>();

  const read: Archive['read'] = async (page, end, hear) => {
    const queryid = systemIds.id();
    queries.set(queryid, hear);
    const wanted = Object.entries(page).map(([name, value]) => element(name, {}, text(`${value}`)));
    const set = element('set', { xmlns: 'http://jabber.org/protocol/rsm' }, ...wanted);
    const answer = await ask(room, 'set', element('query', { xmlns: space, queryid }, set));
    queries.delete(queryid);
    const fin = child(answer, 'fin', space);
    return fin?.attributes.get('complete') === 'true' ? undefined : child(child(fin, 'set'), end)?.text;
  };

  return {
    read,
    async after(place, hear) {
      let after = place;
      do after = await read({ max: 50, ...(after && { after }) }, 'last', hear);
      while (after);
    },
    take(message) {
      const result = child(message, 'result', space);
      if (!result) return false;
      const inside = child(child(result, 'forwarded'), 'message');
      // Anybody may send what looks like a result: what was not asked for of this room is none.
      const isOurs = message.attributes.get('from') === room;
      if (inside && isOurs) queries.get(result.attributes.get('queryid') ?? '')?.(inside, result);
      return true;
    },
  };
}
