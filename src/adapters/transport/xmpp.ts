import { noCapabilities, type Capabilities } from '../../core/protocol/capabilities.ts';
import type { Channel, Driver, DriverIO } from '../../core/protocol/driver.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { errorOf } from './http-error.ts';
import { createRoomChannel } from './xmpp-channel.ts';
import { logIn } from './xmpp-login.ts';
import { handoff, hearQueue, joinQueue, leaveQueue, requestAgent } from './xmpp-queue.ts';
import { beginSession, resumeSession } from './xmpp-session.ts';
import type { FilePlace } from './xmpp-upload.ts';
import { createVisit, jsonOf, type Memory } from './xmpp-visit.ts';
import { openWire } from './xmpp-wire.ts';
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

const tools = { child, element, text, jsonOf, errorOf, TransportError };
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
  const { account, room, desk = '', files, nickname = 'Customer', assistant = 'Assistant' } = options;
  const memory: Memory = {
    scene: { room, nickname, assistant, own: undefined, present: new Map() },
    session: { id: '', heard: 0, handled: 0, open: [] },
    heard: new Map(),
    place: {},
    isWhole: false,
  };
  const { session, heard, place } = memory;

  async function open(io: DriverIO): Promise<Channel> {
    const token = await io.token('connect');
    const wire = openWire(io, new (options.WebSocket ?? WebSocket)(options.address, 'xmpp'), session);
    await wire.opened;
    const offered = await logIn(wire, account, token);
    const isResumed = memory.isWhole && (await resumeSession(wire, session));
    if (!isResumed) await beginSession(wire, session, offered);
    const visit = createVisit({
      ...{ io, wire, memory, desk },
      hearDesk: (stanza, emit) => hearQueue(stanza, place, { emit }),
    });
    if (isResumed) await visit.line.settle();
    else await visit.enter();
    // A place in line is a session's.
    if (!isResumed && place.wish) await joinQueue(place.wish, visit.queue);
    if (options.heartbeatSeconds) io.heartbeat(options.heartbeatSeconds);
    const channel = createRoomChannel(visit, memory);
    return {
      ...channel,
      conversation: room,
      capabilities: {
        ...capabilities,
        handoff: desk ? handoff : false,
        upload: files ? { to: new URL(files.origin).host } : false,
      },
      closed: wire.closed,
      close: () => wire.end({ again: false }),
      async run(command, signal) {
        if (desk && command.do === 'request-agent') return requestAgent(command, place, visit.queue);
        if (desk && command.do === 'cancel-request') return leaveQueue(place, visit.queue);
        return channel.run(command, signal);
      },
      ...(files && {
        async upload(file, how) {
          if (heard.has(file.localId)) return;
          const { putFile } = await import('./xmpp-upload.ts');
          await putFile(file, how, { ...files, visit, ...tools });
        },
      }),
    };
  }

  return { name: 'xmpp', open };
}
