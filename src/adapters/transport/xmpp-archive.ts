import { systemIds } from '../system.ts';
import { child, element, text, type Stanza } from './xmpp-xml.ts';

/** What asks the server, and gives its answer or rejects with its error. */
export type Ask = (to: string, type: 'get' | 'set', payload: string) => Promise<Stanza>;

/** Takes what the archive tells, which comes as messages before its answer. */
export interface Archive {
  /** Those after `place`, or from the first on, page by page; `hear` gets each in order. */
  after(place: string | undefined, hear: Hear): Promise<void>;
  /** The `limit` before `place`, or the last ones; settles with the place before them, unless they are the first. */
  before(place: string | undefined, limit: number, hear: Hear): Promise<string | undefined>;
  /** True where this message was one of the archive's, asked for or not. */
  take(message: Stanza): boolean;
}

/** `result` is the archive's word on it, `message` the message. */
export type Hear = (message: Stanza, result: Stanza) => void;

const space = 'urn:xmpp:mam:2';
const resultSets = 'http://jabber.org/protocol/rsm';
const pageSize = 50;

/** The room's archive (XEP-0313). */
export function createArchive(room: string, ask: Ask): Archive {
  const queries = new Map<string, Hear>();

  async function page(place: readonly string[], limit: number, hear: Hear): Promise<Stanza | undefined> {
    const queryid = systemIds.id();
    queries.set(queryid, hear);
    const set = element('set', { xmlns: resultSets }, element('max', {}, `${limit}`), ...place);
    const answer = await ask(room, 'set', element('query', { xmlns: space, queryid }, set));
    queries.delete(queryid);
    return child(answer, 'fin', space);
  }

  const end = (fin: Stanza | undefined, which: string): string | undefined =>
    fin?.attributes.get('complete') === 'true' ? undefined : child(child(fin, 'set'), which)?.text;

  return {
    async after(place, hear) {
      for (let last = place, isFirst = true; isFirst || last; isFirst = false) {
        const after = last ? [element('after', {}, text(last))] : [];
        last = end(await page(after, pageSize, hear), 'last');
      }
    },
    async before(place = '', limit, hear) {
      return end(await page([element('before', {}, text(place))], limit, hear), 'first');
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
