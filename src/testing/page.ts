import type { ResumeToken, TransportEvent } from '../core/protocol/events.ts';
import type { Accepted, Draft } from '../core/protocol/message.ts';
import type { Transport } from '../core/protocol/transport.ts';
import type { Bench } from './bench.ts';
import { check } from './check.ts';

export type Told<Type extends TransportEvent['type']> = Extract<TransportEvent, { readonly type: Type }>;
export type Said = Told<'message.received'>;

/** The customer's page: a transport, all that it told, and a way to wait for some of it. */
export interface Page {
  readonly transport: Transport;
  readonly events: readonly TransportEvent[];
  connect(): Promise<void>;
  send(text: string): Promise<Accepted>;
  /** The first such event, told already or to come, among those from that place on. */
  told<Type extends TransportEvent['type']>(
    type: Type,
    is?: (event: Told<Type>) => boolean,
    since?: number,
  ): Promise<Told<Type>>;
  /** The message of the other side with these words in it. */
  heard(words: string): Promise<Said>;
  /** All messages, of both sides. */
  said(): readonly Said[];
  /** Where a page that is loaded now would go on. */
  place(): ResumeToken;
  /** The page is closed, and loaded again. */
  reload(): Promise<Page>;
  /** How often the page was asked for a token, and how many were asked for at a time. */
  readonly tokens: { readonly asked: number; readonly most: number; readonly given: readonly string[] };
  /** For the author, when a case fails. */
  account(): string;
}

interface Tokens {
  asked: number;
  most: number;
  readonly given: string[];
}

let count = 0;

/** Puts itself among `pages`. */
export function openPage(bench: Bench, pages: Page[], resume?: ResumeToken): Page {
  const transport = bench.open();
  const { events, told, waits } = earOf(transport);
  const { tokens, options } = tokensOf(bench);

  const page: Page = {
    ...{ transport, events, told, tokens },
    connect: () => transport.connect({ locale: 'en', ...options, ...(resume && { resume }) }),
    send: (text) => transport.send(draftOf(text)),
    heard: (words) =>
      told('message.received', ({ from, text }) => from.role !== 'customer' && text.includes(words)),
    said: () => events.filter((event): event is Said => event.type === 'message.received'),
    place() {
      const last = events.findLast((event) => event.type === 'resume.changed');
      check(last !== undefined, 'no place to go on from was told: `resume.changed`');
      return last.token;
    },
    async reload() {
      const place = page.place();
      await transport.close();
      return openPage(bench, pages, place);
    },
    account: () => `${waits()}; told ${JSON.stringify(events)}`,
  };
  pages.push(page);
  return page;
}

/** A draft that no other page has had. */
export function draftOf(text: string): Draft {
  return { localId: `own-${++count}`, text };
}

function earOf(transport: Transport) {
  const events: TransportEvent[] = [];
  const waiting = new Map<() => void, string>();
  transport.subscribe((event) => {
    events.push(event);
    for (const look of [...waiting.keys()]) look();
  });
  const told: Page['told'] = (type, is = () => true, since = 0) =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = events.slice(since).find((event): event is Told<typeof type> => {
          return event.type === type && is(event as Told<typeof type>);
        });
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.set(look, type);
      look();
    });
  const waits = (): string =>
    waiting.size > 0 ? `waits for ${[...waiting.values()].join(', ')}` : 'waits for nothing';
  return { events, told, waits };
}

function tokensOf({ token }: Bench) {
  const tokens: Tokens = { asked: 0, most: 0, given: [] };
  if (!token) return { tokens, options: {} };
  let now = 0;
  const ask: typeof token = async (reason, signal) => {
    tokens.asked += 1;
    tokens.most = Math.max(tokens.most, ++now);
    try {
      const given = await token(reason, signal);
      tokens.given.push(given);
      return given;
    } finally {
      now -= 1;
    }
  };
  return { tokens, options: { token: ask } };
}
