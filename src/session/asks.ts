import type { Conversation } from '../core/conversation/conversation.ts';
import type { Command } from '../core/protocol/commands.ts';
import type { ConversationEvent } from '../core/protocol/events.ts';
import type { Clock } from '../core/protocol/ports.ts';
import { transportErrorFrom, TransportError } from '../core/protocol/transport-error.ts';
import type { Transport } from '../core/protocol/transport.ts';
import type { FileUpload, UploadOptions } from '../core/protocol/upload.ts';
import type { Store } from '../store/store.ts';
import { careErrorFor } from './care-error-for.ts';
import { refuseSecrets } from './refuse-secrets.ts';

type SecureValues = Extract<Command, { do: 'submit-secure' }>['values'];

export interface AskPorts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly store: Store<Conversation, ConversationEvent>;
}

/** What the customer asks of the other side beside words. Its answer is a fact, which comes in as all others. */
export function createAsks({ transport, clock, store }: AskPorts) {
  return {
    /** What cannot be done is reported as a problem in the state too; rejects with a CareError. */
    async run(command: Command): Promise<void> {
      for (const words of wordsIn(command)) refuseSecrets(words, store.state, clock);
      try {
        await transport.run(command);
      } catch (cause) {
        const error = transportErrorFrom(cause) ?? new TransportError('unsupported');
        store.dispatch({ type: 'problem.reported', error });
        throw careErrorFor(error);
      }
    },
    async upload(file: FileUpload, options: UploadOptions): Promise<void> {
      const sent = transport.upload?.(file, options) ?? Promise.reject(new TransportError('unsupported'));
      await sent.catch(rejectAsTransport);
    },
    /** One attempt, of which nothing is kept. */
    async submitSecure(requestId: string, values: SecureValues): Promise<void> {
      await transport.run({ do: 'submit-secure', requestId, values }).catch(rejectAsTransport);
    },
  };
}

/** What of a command the customer has written. The answers of a secure prompt have a way of their own. */
function wordsIn(command: Command): readonly string[] {
  switch (command.do) {
    case 'leave-message':
    case 'answer-summary':
      return command.text === undefined ? [] : [command.text];
    case 'rate':
      return command.comment === undefined ? [] : [command.comment];
    case 'request-agent':
      return command.reason === undefined ? [] : [command.reason];
    default:
      return [];
  }
}

function rejectAsTransport(cause: unknown): never {
  throw transportErrorFrom(cause) ?? new TransportError('unsupported');
}
