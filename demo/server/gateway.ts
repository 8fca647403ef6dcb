import type { Clock } from '../../src/core/protocol/ports.ts';
import { createAssistant, type Assistant } from './assistant/assistant.ts';
import { openContactRequests, type ContactEvent, type ContactRequests } from './contact/contact-requests.ts';
import { createConversations, type Conversations } from './conversation/conversations.ts';
import type { ConversationRecord } from './conversation/record.ts';
import { createPresence, type Presence } from './customer/presence.ts';
import { createRateLimit, type RateLimit } from './customer/rate-limit.ts';
import { openEngine } from './engines/open-engine.ts';
import type { Engine } from './engines/engine.ts';
import { createForms, type Forms } from './forms/forms.ts';
import { Company } from './handoff/company.ts';
import { Handoff } from './handoff/handoff.ts';
import { createSuspension, type Suspension } from './handoff/suspension.ts';
import { createIdentity, type Identity } from './gateways/identity.ts';
import { watchGateways } from './gateways/watch-gateways.ts';
import type { LobbyEvent } from './handoff/lobby-event.ts';
import { openLobby, type Lobby } from './handoff/lobby.ts';
import type { GatewayOptions } from './options.ts';
import { createSecurePrompts, type SecurePrompts } from './secure/secure-prompts.ts';
import { createMemorySignals, type Signals } from './signals/signals.ts';
import { createSharedSignals } from './signals/shared-signals.ts';
import { createSharedPages, type SharedPages } from './sharing/page-sharing.ts';
import { createSeal, type Seal } from './token/seal.ts';
import { createFileStore, type FileStore } from './upload/file-store.ts';
import { createSharedFileStore } from './upload/shared-file-store.ts';
import { createStandInScanner, type Scan } from './upload/scanner.ts';
import { createUploads, type Uploads } from './upload/uploads.ts';

/** All parts of one gateway. What is durable among them is in the engine's logs alone. */
export interface Gateway {
  readonly identity: Identity;
  readonly engine: Engine;
  readonly options: GatewayOptions;
  readonly clock: Clock;
  readonly seal: Seal;
  readonly conversations: Conversations;
  readonly signals: Signals;
  readonly lobby: Lobby;
  readonly handoff: Handoff;
  readonly company: Company;
  readonly suspension: Suspension;
  readonly sharedPages: SharedPages;
  readonly contact: ContactRequests;
  readonly assistant: Assistant;
  readonly presence: Presence;
  readonly uploads: Uploads;
  readonly secure: SecurePrompts;
  readonly forms: Forms;
  readonly files: Pick<FileStore, 'keep' | 'close'>;
  readonly scan: Scan;
  readonly frameRate: RateLimit;
  readonly hintRate: RateLimit;
  /** Ends what runs by itself; connections are not its own. */
  close(): Promise<void>;
}

/** The other gateways of a house are given so long to say whether a customer has a line there. */
const answerMilliseconds = 300;

/** Puts a gateway together, on the engine that the options name. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { clock } = options;
  const identity = createIdentity();
  const { id } = identity;
  const engine = await openEngine(options.log, clock);
  const signals = engine.bus ? createSharedSignals(engine.bus, id) : createMemorySignals();
  const conversations = createConversations(
    await engine.log<ConversationRecord>('conversations'),
    clock,
    identity,
  );
  const lobby = await openLobby(await engine.log<LobbyEvent>('lobby'));
  const handoff = new Handoff({ conversations, lobby, clock, hours: options.hours });
  const forms = createForms(conversations, clock);
  const suspension = createSuspension(conversations);
  const sharedPages = createSharedPages(conversations, clock, options.sharing);
  const uploads = createUploads(conversations, clock, options.upload);
  const stopWatching = engine.bus && (await watchGateways({ identity, signals, lobby, clock }));
  const contact = await openContactRequests({
    log: await engine.log<ContactEvent>('contact'),
    ...{ conversations, handoff, clock, hours: options.hours },
  });
  const assistant = await createAssistant({
    ...{ conversations, signals, handoff, suspension, uploads, forms, clock, options },
  });
  const secure = createSecurePrompts(conversations, clock, options.secure);
  const { mostKeptBytes } = options.upload;
  const files = engine.files
    ? createSharedFileStore(await engine.files(mostKeptBytes), lobby)
    : createFileStore(conversations, mostKeptBytes);
  return {
    identity,
    engine,
    options,
    clock,
    seal: createSeal(options.secret),
    conversations,
    signals,
    lobby,
    handoff,
    suspension,
    sharedPages,
    company: new Company({ conversations, lobby, clock }),
    contact,
    assistant,
    presence: createPresence({
      ...{ signals, clock, gateway: id, askSeconds: options.heartbeatSeconds },
      answerMilliseconds: engine.bus ? answerMilliseconds : 0,
    }),
    uploads,
    forms,
    secure,
    files,
    scan: createStandInScanner(clock, options.upload.scanSeconds),
    frameRate: createRateLimit(options.rate, clock),
    hintRate: createRateLimit(options.rate, clock),
    async close() {
      await assistant.close();
      stopWatching?.();
      sharedPages.dispose();
      for (const part of [contact, lobby, uploads, secure, files]) part.close();
      await engine.close();
    },
  };
}
