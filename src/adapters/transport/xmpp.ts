import { noCapabilities, type Capabilities } from '../../core/protocol/capabilities.ts';
import type { Channel, Driver, DriverIO } from '../../core/protocol/driver.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { errorOf } from './http-error.ts';
import { beginSession, logIn, resumeSession } from './xmpp-login.ts';
import { jsonOf } from './xmpp-message.ts';
import type { Queue } from './xmpp-queue.ts';
import { createRoom, type Memory } from './xmpp-room.ts';
import { openStream } from './xmpp-stream.ts';
import type { FilePlace } from './xmpp-upload.ts';
import { child, element, text } from './xmpp-xml.ts';

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

/** What is there already. Imported by what comes late, it would become a third file, and all would wait for one more. */
const kit = { child, element, text, jsonOf, errorOf, TransportError };
export type Kit = typeof kit;

const handoff = { request: true, cancel: true, queue: 'both', assistantWhileQueued: true } as const;
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
 * A stream that was cut is resumed; where it cannot be, the archive has what was missed.
 */
export function createXmpp(options: XmppOptions): Driver {
  const { account, room, desk = '', files, nickname = 'Customer', assistant = 'Assistant' } = options;
  const memory: Memory = {
    scene: { room, nickname, assistant, own: undefined, present: new Map() },
    session: { id: '', heard: 0 },
    heard: new Map(),
    place: {},
    isWhole: false,
  };
  const { session, heard, place } = memory;

  async function open(io: DriverIO): Promise<Channel> {
    const token = await io.token('connect');
    const socket = new (options.WebSocket ?? WebSocket)(options.address, 'xmpp');
    const stream = await openStream({ io, socket, session, room });
    const offered = await logIn(stream, account, token);
    const visit = createRoom({
      ...{ io, stream, memory },
      hearDesk(message) {
        if (message.attributes.get('from') !== desk) return false;
        queue().then(({ hear }) => hear(message), io.malformed);
        return true;
      },
    });
    const { deliver, find, hint, history } = visit;
    /** What comes of the desk waits for it in order. A failure is forgotten: the next call tries again. */
    let loading: Promise<Queue> | undefined;
    async function queue(): Promise<Queue> {
      loading ??= import('./xmpp-queue.ts').then(({ createQueue }) =>
        createQueue({ ...kit, desk, room, visit, place }),
      );
      return loading.catch((cause: unknown) => {
        loading = undefined;
        throw cause;
      });
    }
    const isResumed = memory.isWhole && (await resumeSession(stream, session));
    if (!isResumed) await beginSession(stream, session, offered);
    await visit.enter(isResumed);
    // A place in line is a session's.
    if (!isResumed && place.wish) await (await queue()).join(place.wish);
    if (options.heartbeatSeconds) io.heartbeat(options.heartbeatSeconds);
    return {
      ...{ deliver, find, hint, history },
      conversation: room,
      capabilities: {
        ...capabilities,
        handoff: desk ? handoff : false,
        upload: files ? { to: new URL(files.origin).host } : false,
      },
      closed: stream.closed,
      close: stream.close,
      async run(command, signal) {
        if (desk && command.do === 'request-agent') return (await queue()).request(command);
        if (desk && command.do === 'cancel-request') return (await queue()).leave();
        return visit.run(command, signal);
      },
      ...(files && {
        async upload(file, how) {
          if (heard.has(file.localId)) return;
          const { putFile } = await import('./xmpp-upload.ts');
          await putFile(file, how, { ...kit, ...files, visit });
        },
      }),
    };
  }

  return { name: 'xmpp', open };
}
