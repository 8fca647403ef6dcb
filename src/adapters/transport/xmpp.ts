import { systemClock, systemIds } from '../system.ts';
import { noCapabilities, type Capabilities } from '../../core/protocol/capabilities.ts';
import type { Channel, Driver, DriverIO } from '../../core/protocol/driver.ts';
import type { DurableEvent, WireEvent } from '../../core/protocol/events.ts';
import type { Accepted } from '../../core/protocol/message.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { createArchive } from './xmpp-archive.ts';
import { createLine } from './xmpp-line.ts';
import { logIn } from './xmpp-login.ts';
import { chatStates, jsonSpace, type Scene } from './xmpp-message.ts';
import { hearQueue, joinQueue, leave, leaveQueue, requestAgent, type Place } from './xmpp-queue.ts';
import { hearMessage, hearPresence, joinOf, type RoomPort } from './xmpp-room.ts';
import { beginSession, resumeSession, type Session } from './xmpp-session.ts';
import type { FilePlace } from './xmpp-upload.ts';
import { openWire } from './xmpp-wire.ts';
import { element, stanzaOf, text } from './xmpp-xml.ts';

export interface XmppOptions {
  /** The server's endpoint for RFC 7395: `wss://chat.bank.example/xmpp-websocket`. */
  readonly address: string;
  /** `name@domain` of an account for this session alone. The page's token is its password. */
  readonly account: string;
  /** The room of this case, which the bank's side has made and lets the account into. */
  readonly room: string;
  /** Of the customer in the room. */
  readonly nickname?: string;
  /** Of the assistant in the room; all others are people. */
  readonly assistant?: string;
  /** The workgroup (XEP-0142) that brings people into the room. Absent: no live agent can be asked for. */
  readonly desk?: string;
  /** Takes files that were asked for. */
  readonly files?: FilePlace;
  /** The server says something at least this often, as by its `read_timeout`: longer silence is then a cut line. */
  readonly heartbeatSeconds?: number;
  /** For runtimes without a global one, such as Node 20. */
  readonly WebSocket?: typeof WebSocket;
}

const hints = 'urn:xmpp:hints';
const capabilities: Capabilities = {
  ...noCapabilities,
  history: 'full',
  resume: 'gap-free',
  echo: true,
  typing: { send: true, receive: true, minIntervalSeconds: 5 },
  language: 'live',
  end: true,
};

/**
 * XMPP over WebSocket (RFC 7395), one room a case: Prosody, ejabberd, Openfire and others with an archive of rooms.
 *
 * A stream that was cut is resumed with all that was under way; where it cannot be, the archive has what was missed.
 */
export function createXmpp(options: XmppOptions): Driver {
  const { account, room, desk, files, nickname = 'Customer', assistant = 'Assistant' } = options;
  const scene: Scene = { room, nickname, assistant, own: undefined, present: new Map() };
  const session: Session = { id: '', heard: 0, handled: 0, open: [] };
  /** Own messages that stand in the room. */
  const heard = new Map<string, Accepted>();
  const place: Place = {};
  /** All that was in the room has been told here. */
  let isWhole = false;

  async function open(io: DriverIO): Promise<Channel> {
    const token = await io.token('connect');
    const socket = new (options.WebSocket ?? WebSocket)(options.address, 'xmpp');
    const wire = openWire(io, socket, session);
    let lang = io.options.locale;
    /** What comes before the archive has told all that was before. */
    let late: object[] | undefined;
    let isSearching = false;

    const tell = (event: object): void => io.emit(event as WireEvent);
    const port: RoomPort = {
      emit(event: { readonly type?: string }) {
        if (event.type === 'handoff.accepted') leave(place);
        if (late) late.push(event);
        else tell(event);
      },
      malformed: io.malformed,
      echoed(accepted) {
        heard.set(accepted.localId, accepted);
        line.echoed(accepted);
      },
      joined: () => line.joined.resolve(),
      out: () => line.leave(),
    };

    await wire.opened;
    await logIn(wire, account, token);
    if (!isWhole) session.id = '';
    const isResumed = await resumeSession(wire, session);
    if (!isResumed) await beginSession(wire, session);
    const line = createLine({
      ...{ wire, session, room },
      presence: (stanza) => hearPresence(stanza, scene, port),
      message(stanza) {
        const from = stanza.attributes.get('from');
        if (archive.take(stanza)) return;
        if (from === desk) hearQueue(stanza, place, port);
        else hearMessage(stanza, scene, port);
      },
    });
    const { ask, say } = line;
    const archive = createArchive(room, ask);

    async function enter(): Promise<void> {
      const cursor = isWhole && io.resume?.conversation === room ? io.resume.cursor : undefined;
      isWhole = false;
      late = [];
      if (!io.resume) scene.present.clear();
      line.post(joinOf(scene, lang));
      await line.joined.promise.catch((error: TransportError) => {
        if (error.kind === 'ended')
          tell({ type: 'conversation.ended', reason: 'unknown', id: 'gone', at: systemClock.now() });
        throw error;
      });
      const old = { ...port, emit: tell };
      await archive
        .after(cursor, (message, result) => hearMessage(message, scene, old, result))
        .catch(async (error: TransportError) => {
          if (!cursor || error.kind !== 'not-found') throw error;
          io.gap();
          await archive.before(undefined, 50, (message, result) => hearMessage(message, scene, old, result));
        });
      late.forEach(tell);
      late = undefined;
      isWhole = true;
      if (place.wish && desk) await joinQueue(place.wish, { desk, room, ask, emit: tell });
    }

    function messageOf(id: string, ...children: readonly string[]): string {
      const origin = element('origin-id', { xmlns: 'urn:xmpp:sid:0', id });
      return stanzaOf('message', { to: room, type: 'groupchat', id, 'xml:lang': lang }, ...children, origin);
    }

    const json = (value: object): string =>
      element('json', { xmlns: jsonSpace }, text(JSON.stringify(value)));
    const body = (words: string): string => element('body', {}, text(words));

    async function order(value: object): Promise<void> {
      const id = systemIds.id();
      await say(id, messageOf(id, json(value), element('store', { xmlns: hints })));
    }

    if (isResumed) await line.settled();
    else await enter();
    if (options.heartbeatSeconds) io.heartbeat(options.heartbeatSeconds);
    const handoff = { request: true, cancel: true, queue: 'both', assistantWhileQueued: true } as const;
    return {
      conversation: room,
      capabilities: {
        ...capabilities,
        handoff: desk ? handoff : false,
        upload: files ? { to: new URL(files.origin).host } : false,
      },
      closed: wire.closed,
      close() {
        session.id = '';
        wire.end({ again: false });
      },
      deliver({ localId, text: words, value }) {
        const more = value === undefined ? [] : [json({ label: words })];
        return say(localId, messageOf(localId, body(value ?? words), ...more));
      },
      async find(localId) {
        // Nobody answered the last time: nobody is there.
        if (isSearching) line.leave();
        isSearching = true;
        // The room answers in turn: what is not there by then is not there.
        await ask(`${room}/${nickname}`, 'get', element('ping', { xmlns: 'urn:xmpp:ping' })).catch(
          ({ kind }: TransportError) => {
            if (kind !== 'overloaded' && kind !== 'unsupported') line.leave();
          },
        );
        isSearching = false;
        return heard.get(localId) ?? null;
      },
      async run(command) {
        if (command.do === 'end') return order(command);
        if (command.do === 'set-language') {
          lang = command.lang;
          return order(command);
        }
        const queue = desk && { desk, room, ask, emit: port.emit };
        if (queue && command.do === 'request-agent') return requestAgent(command, place, queue);
        if (queue && command.do === 'cancel-request') return leaveQueue(place, queue);
        throw new TransportError('unsupported');
      },
      hint(hint) {
        if (hint.type !== 'typing') return;
        const state = element(hint.on ? 'composing' : 'paused', { xmlns: chatStates });
        line.post(messageOf(systemIds.id(), state, element('no-store', { xmlns: hints })));
      },
      async history(before, limit) {
        const events: DurableEvent[] = [];
        const old = { ...port, emit: (event: object) => void events.push(event as DurableEvent) };
        const first = await archive.before(before, limit, (message, result) =>
          hearMessage(message, scene, old, result),
        );
        return { events, ...(first !== undefined && { before: first }) };
      },
      async upload(file, how) {
        if (!files) throw new TransportError('unsupported');
        const { putFile } = await import('./xmpp-upload.ts');
        const { localId, requestId, name, content } = file;
        if (heard.has(localId)) return;
        const from = await putFile(file, how, { ...files, ask });
        const [, kind] = content.type.split('/');
        const upload = { requestId, file: localId, name, kind, bytes: content.size };
        await say(localId, messageOf(localId, body(from), json({ upload })));
      },
    };
  }

  return { name: 'xmpp', open };
}
