import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import NodeSocket from 'ws';
import {
  receiptOf,
  startConnectEmulator,
  type ConnectEmulator,
  type StartedChat,
} from '../adapters/support/connect-emulator.ts';

/** What Amazon's client tells, as far as it is looked at here. */
interface Told {
  readonly data: Readonly<Record<string, unknown>> | null;
}

const ana = { ParticipantRole: 'AGENT', ParticipantId: 'p-ana', DisplayName: 'Ana' };
const signals: string[] = [];
let service: ConnectEmulator;
let chat: StartedChat;

before(async () => {
  service = await startConnectEmulator({
    begin: (started) => void service.tell(started, { Content: 'Hello, I am a bot.' }),
    signalled: (signal) => signals.push(signal),
  });
  chat = service.start();
  // It is written for pages, and takes these from there.
  const navigator = { userAgent: 'node', onLine: true };
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
  Object.assign(globalThis, {
    WebSocket: NodeSocket,
    window: globalThis,
    self: globalThis,
    addEventListener: () => undefined,
  });
});
after(() => service.close());

/** The first of what the client tells by that listener that is meant. */
function next(
  session: Session,
  listener: 'onMessage' | 'onTyping' | 'onReadReceipt',
  is: (data: NonNullable<Told['data']>) => boolean = () => true,
): Promise<NonNullable<Told['data']>> {
  return new Promise((resolve) => session[listener](({ data }) => data && is(data) && resolve(data)));
}

test('Amazon’s own client takes our emulator for the service, from the greeting to the end', async () => {
  // Its declarations are no module, and what it gives is on the page.
  await import('amazon-connect-chatjs' as string);
  const { ChatSession } = (globalThis as unknown as { connect: { ChatSession: ChatSessions } }).connect;
  ChatSession.setGlobalConfig({
    region: 'us-east-1',
    endpoint: service.endpoint,
    loggerConfig: { useDefaultLogger: false },
  });
  const session = ChatSession.create({
    chatDetails: {
      contactId: chat.ContactId,
      participantId: chat.ParticipantId,
      participantToken: chat.ParticipantToken,
    },
    disableCSM: true,
    type: 'CUSTOMER',
  });
  const established = new Promise((resolve) => session.onConnectionEstablished(resolve));
  const { connectSuccess } = await session.connect();
  assert.equal(connectSuccess, true);
  await established;

  const { data: transcript } = await session.getTranscript({});
  assert.equal(transcript.Transcript[0]?.['Content'], 'Hello, I am a bot.');
  assert.equal(transcript.InitialContactId, chat.ContactId);

  const echo = next(session, 'onMessage', ({ Content }) => Content === 'Hi');
  const sent = await session.sendMessage({ contentType: 'text/plain', message: 'Hi', clientToken: 'c1' });
  assert.equal((await echo)['Id'], sent.data.Id);
  const again = await session.sendMessage({ contentType: 'text/plain', message: 'Hi', clientToken: 'c1' });
  assert.deepEqual([again.data.Id, service.said], [sent.data.Id, ['Hi']], 'one token is one message');

  const joined = next(session, 'onMessage', ({ ContentType }) => String(ContentType).endsWith('joined'));
  service.event(chat, 'participant.joined', ana);
  assert.equal((await joined)['DisplayName'], 'Ana');
  const typing = next(session, 'onTyping', ({ ParticipantRole }) => ParticipantRole === 'AGENT');
  service.event(chat, 'typing', ana);
  await typing;
  const read = next(session, 'onReadReceipt');
  service.tell(chat, receiptOf('message.read', sent.data.Id, 'p-ana'), true);
  assert.equal((await read)['Type'], 'MESSAGEMETADATA');
  await session.sendEvent({ contentType: 'application/vnd.amazonaws.connect.event.typing' });
  assert.deepEqual(signals, ['typing']);

  const attached = next(session, 'onMessage', ({ Type }) => Type === 'ATTACHMENT');
  await session.sendAttachment({ attachment: new File(['%PDF-'], 'bill.pdf', { type: 'application/pdf' }) });
  await attached;
  assert.deepEqual(service.files, ['bill.pdf']);

  const ended = new Promise((resolve) => session.onEnded(resolve));
  await session.disconnectParticipant();
  await ended;
});

/** As much of the client as is used here: its own types know neither an endpoint of one's own nor receipts. */
interface ChatSessions {
  setGlobalConfig(config: object): void;
  create(options: object): Session;
}

interface Session {
  onMessage(hear: (event: Told) => void): void;
  onTyping(hear: (event: Told) => void): void;
  onReadReceipt(hear: (event: Told) => void): void;
  onEnded(hear: (event: Told) => void): void;
  onConnectionEstablished(hear: (event: Told) => void): void;
  connect(): Promise<{ readonly connectSuccess: boolean }>;
  getTranscript(options: object): Promise<{
    readonly data: {
      readonly InitialContactId: string;
      readonly Transcript: readonly Readonly<Record<string, unknown>>[];
    };
  }>;
  sendMessage(message: object): Promise<{ readonly data: { readonly Id: string } }>;
  sendEvent(event: object): Promise<unknown>;
  sendAttachment(file: object): Promise<unknown>;
  disconnectParticipant(): Promise<unknown>;
}
