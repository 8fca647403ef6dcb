import type { Clock } from '../../src/core/protocol/ports.ts';
import { createAssistant, type Assistant } from './assistant/assistant.ts';
import { createContactRequests, type ContactRequests } from './contact/contact-requests.ts';
import { createConversations, type Conversations } from './conversation/conversations.ts';
import type { ConversationRecord } from './conversation/record.ts';
import { createPresence, type Presence } from './customer/presence.ts';
import { createRateLimit, type RateLimit } from './customer/rate-limit.ts';
import { createForms, type Forms } from './forms/forms.ts';
import { Handoff } from './handoff/handoff.ts';
import type { LobbyEvent } from './handoff/lobby-event.ts';
import { openLobby, type Lobby } from './handoff/lobby.ts';
import { createMemoryLog } from './log/memory-log.ts';
import type { GatewayOptions } from './options.ts';
import { createSecurePrompts, type SecurePrompts } from './secure/secure-prompts.ts';
import { createMemorySignals, type Signals } from './signals/signals.ts';
import { createSeal, type Seal } from './token/seal.ts';
import { createFileStore, type FileStore } from './upload/file-store.ts';
import { createStandInScanner, type Scan } from './upload/scanner.ts';
import { createUploads, type Uploads } from './upload/uploads.ts';

/** All parts of one gateway. What is durable among them is in the two logs alone. */
export interface Gateway {
  readonly options: GatewayOptions;
  readonly clock: Clock;
  readonly seal: Seal;
  readonly conversations: Conversations;
  readonly signals: Signals;
  readonly lobby: Lobby;
  readonly handoff: Handoff;
  readonly contact: ContactRequests;
  readonly assistant: Assistant;
  readonly presence: Presence;
  readonly uploads: Uploads;
  readonly secure: SecurePrompts;
  readonly forms: Forms;
  readonly files: FileStore;
  readonly scan: Scan;
  readonly frameRate: RateLimit;
  readonly hintRate: RateLimit;
}

/** Puts a gateway together on the memory engine. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { clock } = options;
  const signals = createMemorySignals();
  const conversations = createConversations(createMemoryLog<ConversationRecord>(), clock);
  const lobby = await openLobby(createMemoryLog<LobbyEvent>());
  const handoff = new Handoff({ conversations, lobby, clock, hours: options.hours });
  const uploads = createUploads(conversations, clock, options.upload);
  return {
    options,
    clock,
    seal: createSeal(options.secret),
    conversations,
    signals,
    lobby,
    handoff,
    contact: createContactRequests({ conversations, handoff, clock, hours: options.hours }),
    assistant: await createAssistant({ conversations, signals, handoff, uploads, clock, options }),
    presence: createPresence(signals),
    uploads,
    forms: createForms(conversations),
    secure: createSecurePrompts(conversations, clock, options.secure),
    files: createFileStore(conversations, options.upload.mostKeptBytes),
    scan: createStandInScanner(clock, options.upload.scanSeconds),
    frameRate: createRateLimit(options.rate, clock),
    hintRate: createRateLimit(options.rate, clock),
  };
}
