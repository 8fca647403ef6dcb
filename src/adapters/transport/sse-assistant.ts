import { noCapabilities, type Capabilities } from '../../core/protocol/capabilities.ts';
import type { Command } from '../../core/protocol/commands.ts';
import { defer } from '../../core/protocol/deferred.ts';
import type { Channel, ChannelEnd, Driver, DriverIO } from '../../core/protocol/driver.ts';
import type { WireEvent } from '../../core/protocol/events.ts';
import type { Accepted, Draft } from '../../core/protocol/message.ts';
import type { Participant } from '../../core/protocol/participant.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { systemClock, systemIds } from '../system.ts';
import { readEventStream } from './event-stream.ts';
import { request } from './http-request.ts';
import type { Answer, Dialect, Said } from './sse-dialect.ts';

export interface SseAssistantOptions {
  /** Where questions are posted: an address, or a path on the page's own host. */
  readonly api: string;
  /** Goes into the body of every question, for instance `{ model: 'care' }`. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** The first words of a conversation. They should say that it is an automated assistant who speaks. */
  readonly greeting: (lang: string) => string;
  /** Said after an answer that broke off, for instance "I could not finish this answer. Please ask again." */
  readonly apology: (lang: string) => string;
  /** The tool by whose call the assistant asks for a live agent; `requestLiveAgent` when absent. */
  readonly handoffTool?: string;
}

/** An answer that is not whole yet. It outlives a cut line; the next one goes on with it. */
interface Draught extends Said {
  text: string;
  stop?: AbortController;
  /** How many events of ours it has brought. */
  extras: number;
  /** How far it had come when it was last asked for again. */
  place?: string;
}

const from: Participant = { id: 'assistant', role: 'assistant' };

const capabilities: Capabilities = {
  ...noCapabilities,
  streaming: true,
  typing: { send: false, receive: true, minIntervalSeconds: 0 },
  language: 'live',
  stopAnswer: true,
  end: true,
};

/**
 * An assistant that answers each question by a stream of its own, and remembers nothing: the driver tells it with
 * each question what was said before, from the memory of this page alone. Between two answers there is no line that
 * could break.
 */
export function createSseAssistant(dialect: Dialect, options: SseAssistantOptions): Driver {
  const { api, body: more, greeting, apology, handoffTool = 'requestLiveAgent' } = options;
  const said = new Set<Said>();
  /** Oldest first. */
  const open = new Set<Draught>();
  let conversation = '';

  async function openLine(io: DriverIO): Promise<Channel> {
    const { signal, resume } = io;
    const closed = defer<ChannelEnd>();
    const token = await io.token('connect');
    const isNew = resume?.conversation !== conversation;
    let lang = io.options.locale;

    function emit(event: object): void {
      // The runtime decodes it: what is too much is left out there.
      io.emit({ ...stamp(), ...event } as WireEvent);
    }

    function say(words: object): void {
      emit({ type: 'message.received', from, format: 'markdown', lang, ...words });
    }

    function ask(path: string, draught: Draught, body?: object): Promise<Response> {
      const stop = new AbortController();
      signal.addEventListener('abort', () => stop.abort());
      draught.stop = stop;
      return request(api + path, {
        ...(body && { body: { ...body, ...more } }),
        headers: { 'Accept-Language': lang },
        signal: stop.signal,
        token,
      });
    }

    function end(draught: Draught, failed?: boolean): void {
      if (!open.delete(draught)) return;
      draught.stop?.abort();
      if (draught.text) say(draught);
      else say({ type: 'typing.changed', on: false, ttlSeconds: 60 });
      if (failed) say({ text: apology(lang) });
    }

    async function read(draught: Draught, response: Response): Promise<void> {
      open.add(draught);
      const answer = answerOf(draught);
      const onData = (data: string): void => {
        if (!open.has(draught)) return;
        try {
          if (data === '[DONE]') answer.end();
          else dialect.read(JSON.parse(data), answer);
        } catch {
          io.malformed(data);
        }
      };
      await readEventStream(response, onData);
      // Where this line was given up, the next one takes care of what is open.
      if (signal.aborted || !open.has(draught)) return;
      if (dialect.can) closed.resolve({ again: true });
      else end(draught, true);
    }

    function answerOf(draught: Draught): Answer {
      // What is told again begins anew, and is not shown before it is longer than what stands there.
      let text = '';
      let start = 0;
      let events = 0;
      function tell(event: object): void {
        if (++events <= draught.extras) return;
        draught.extras = events;
        emit(event);
      }
      function show(): void {
        said.add(draught);
        draught.text = text;
        say({ ...draught, type: 'message.streamed', target: draught.id, replace: true });
      }
      return {
        add(piece) {
          if (typeof piece === 'string') text += piece;
          if (text.length > draught.text.length) show();
        },
        part: () => text && (text += '\n\n'),
        step: () => (start = text.length),
        undo() {
          text = text.slice(0, start);
          show();
        },
        call: (tool, reason) => tool === handoffTool && tell({ type: 'handoff.requested', reason }),
        tell: (event) => tell(event as object),
        end: (reason) => end(draught, /length|filter/.test(reason as string)),
        fail: () => end(draught, true),
      };
    }

    async function deliver({ localId, text }: Draft): Promise<Accepted> {
      const draught = nextAnswer();
      const question: Said = { id: localId, role: 'user', text, at: draught.at };
      const response = await ask(
        '',
        draught,
        dialect.body({
          conversation,
          run: draught.id,
          said: [...said, question],
          context: io.options.context ?? {},
        }),
      );
      said.add(question);
      say({ type: 'typing.changed', on: true, ttlSeconds: 60 });
      void read(draught, response);
      return { localId, id: localId, at: draught.at };
    }

    async function run(command: Command): Promise<void> {
      if (command.do === 'stop-answer') {
        for (const draught of open) if (draught.id === command.message) end(draught);
      } else if (command.do === 'set-language') {
        lang = command.lang;
        emit({ type: 'language.changed', lang });
      } else if (command.do === 'end') {
        emit({ type: 'conversation.ended', reason: 'customer' });
        closed.resolve({ again: false });
      } else throw new TransportError('unsupported');
    }

    function begin(): void {
      // A page may lend this driver to one customer after the other: nothing of the one is the other's.
      said.clear();
      open.clear();
      conversation = resume?.conversation ?? systemIds.id();
      emit({ type: 'participant.joined', participant: from });
      // What was said before the page was loaded is known to nobody here.
      if (resume) io.gap();
      say({ text: greeting(lang) });
    }

    async function goOn(): Promise<void> {
      // The answer that was being written; what cannot be had again is left at that.
      const left = [...open];
      const last = dialect.can && (left.pop() ?? (isNew && resume && nextAnswer()));
      for (const draught of left) end(draught, true);
      if (!last) return;
      // It may come in many pieces, as long as each try brings something.
      const place = last.place;
      last.place = last.text + last.extras;
      const response =
        last.place === place
          ? undefined
          : await ask(`/${conversation}/stream`, last).catch((error: TransportError) => {
              // The line is tried again, once; where this does not help, it does without.
              if (error.retry === 'auto') throw error;
            });
      if (response) void read(last, response);
      else end(last, true);
    }

    if (isNew) begin();
    await goOn();
    return {
      conversation,
      capabilities: { ...capabilities, ...dialect.can },
      closed: closed.promise,
      close: () => closed.resolve({ again: false }),
      deliver,
      run,
    };
  }

  return { name: dialect.name, open: openLine };
}

function nextAnswer(): Draught {
  return { ...stamp(), role: 'assistant', text: '', extras: 0 };
}

function stamp(): { readonly id: string; readonly at: number } {
  return { id: systemIds.id(), at: systemClock.now() };
}
