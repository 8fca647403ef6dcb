import { noCapabilities, type Capabilities } from '../../core/protocol/capabilities.ts';
import type { Command } from '../../core/protocol/commands.ts';
import { defer } from '../../core/protocol/deferred.ts';
import type { Channel, ChannelEnd, Driver, DriverIO } from '../../core/protocol/driver.ts';
import type { Stamp } from '../../core/protocol/events.ts';
import type { Participant } from '../../core/protocol/participant.ts';
import type { Clock, IdSource } from '../../core/protocol/ports.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { contentFor, decodeHelp, type HelpContent } from './help-content.ts';
import { createLocalAnswers, type LocalAnswer } from './local-assistant-answer.ts';

export interface LocalAssistantOptions {
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Gives the help content; it is decoded here. Absent or failing: there is only advice to call. */
  readonly load?: (signal: AbortSignal) => Promise<unknown>;
}

const assistant: Participant = { id: 'assistant', role: 'assistant' };

/** The embedded default: answers from the page's own questions and answers. Nothing leaves the page. */
export function createLocalAssistant({ clock, ids, load }: LocalAssistantOptions): Driver {
  const stamp = (): Stamp => ({ id: ids.id(), at: clock.now() });
  return {
    name: 'local-assistant',
    async open(io) {
      const all = load ? await load(io.signal).then(decodeHelp, () => undefined) : undefined;
      return openChannel(io, all ?? [], stamp);
    },
  };
}

function openChannel(io: DriverIO, all: readonly HelpContent[], stamp: () => Stamp): Channel {
  const closed = defer<ChannelEnd>();
  const capabilities: Capabilities = {
    ...noCapabilities,
    language: all.length > 1 ? 'live' : 'none',
    end: true,
  };
  const { id: conversation } = stamp();
  let content: HelpContent | undefined;
  let lang = io.options.locale;
  let answers = speak(lang);

  function speak(next: string): ReturnType<typeof createLocalAnswers> {
    content = contentFor(all, next);
    lang = content?.lang ?? next;
    return createLocalAnswers(content, lang);
  }

  function say({ text, choices }: LocalAnswer): void {
    io.emit({
      ...stamp(),
      type: 'message.received',
      from: assistant,
      text,
      format: 'markdown',
      lang,
      ...(choices.length > 0 && { choices }),
    });
  }

  function run(command: Command): void {
    switch (command.do) {
      case 'request-agent':
        return say(answers.person());
      case 'set-language':
        answers = speak(command.lang);
        return io.emit({ ...stamp(), type: 'language.changed', lang });
      case 'end':
        io.emit({ ...stamp(), type: 'conversation.ended', reason: 'customer' });
        return closed.resolve({ again: false });
      default:
        throw new TransportError('unsupported');
    }
  }

  io.emit({ ...stamp(), type: 'participant.joined', participant: assistant });
  say(answers.greeting());
  return {
    conversation,
    capabilities,
    closed: closed.promise,
    close: () => closed.resolve({ again: false }),
    run: async (command) => run(command),
    async deliver(draft) {
      const { id, at } = stamp();
      say(answers.to(draft));
      return { localId: draft.localId, id, at };
    },
  };
}
