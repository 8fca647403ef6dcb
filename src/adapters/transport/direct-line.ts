import { noCapabilities, type Capabilities } from '../../core/protocol/capabilities.ts';
import type { Command } from '../../core/protocol/commands.ts';
import { defer } from '../../core/protocol/deferred.ts';
import type { Channel, ChannelEnd, Driver, DriverIO } from '../../core/protocol/driver.ts';
import type { Accepted, Draft } from '../../core/protocol/message.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import type { FileUpload, UploadOptions } from '../../core/protocol/upload.ts';
import type { ActivitySet, Scene } from './direct-line-activity.ts';
import { createEar, timeOf } from './direct-line-ear.ts';
import { errorOf } from './http-error.ts';
import { request } from './http-request.ts';

export interface DirectLineOptions {
  /** Of the bot's region, or a path on the page's own host; the global service when absent. */
  readonly domain?: string;
  /** Says `startConversation` to a new conversation: Copilot Studio does not greet without it. */
  readonly start?: boolean;
  /** What the bot makes of a wish for a live agent, which it is told by an event `care`. Absent: it is asked in words. */
  readonly handoff?: Capabilities['handoff'];
  /** The bot takes files that it has asked for by an `upload.requested`. */
  readonly upload?: boolean;
  /** For runtimes without a global one, such as Node 20. */
  readonly WebSocket?: typeof WebSocket;
}

interface Begun {
  readonly conversationId: string;
  readonly token?: string;
  readonly expires_in?: number;
  readonly streamUrl: string;
}

const customer = { id: 'customer' };

/**
 * Microsoft's Direct Line 3.0: Azure Bot, Copilot Studio, the Microsoft 365 Agents SDK.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-concepts
 *
 * The page's token opens one conversation. It is kept for as long as the page is, and made fresh by the service
 * itself; a page that comes back gets the same conversation only with a token for it.
 */
export function createDirectLine(options: DirectLineOptions = {}): Driver {
  const { domain = 'https://directline.botframework.com/v3/directline', start, handoff = false } = options;
  const capabilities: Capabilities = {
    ...noCapabilities,
    resume: 'best-effort',
    echo: true,
    typing: { send: true, receive: true, minIntervalSeconds: 3 },
    language: 'live',
    end: true,
    handoff,
    // Our own knowledge, while the stream's host comes over the wire.
    upload: options.upload ? { to: new URL(domain, globalThis.location?.href).host } : false,
  };
  /** The commands that the bot is told of. */
  const taken: Partial<Record<Command['do'], unknown>> = {
    'set-language': true,
    'request-agent': handoff,
    'cancel-request': handoff,
    'finish-upload': options.upload,
  };
  const scene: Scene = { speaker: 'assistant' };
  /** What this page has, and the token that opens it. */
  let conversation = '';
  let token = '';

  async function open(io: DriverIO): Promise<Channel> {
    const { signal, resume } = io;
    const closed = defer<ChannelEnd>();
    let lang = io.options.locale;
    // A page may lend this driver to one customer after the other: nothing of the one is the other's.
    if (resume?.conversation !== conversation) conversation = token = '';
    const ear = createEar(io, scene);
    token ||= await io.token('connect');

    async function ask<Answer>(path: string, body?: object, stop = signal): Promise<Answer> {
      const response = await request(domain + path, { token, signal: stop, refused, ...(body && { body }) });
      const answer = (await response.json()) as Answer & Partial<Begun>;
      // Whatever brings the next token: the beginning, another one, or the wish for it.
      token = answer.token ?? token;
      return answer;
    }

    async function refused(response: Response): Promise<TransportError> {
      const error = response.status === 403 ? await forbidden(response) : errorOf(response);
      if (error.kind === 'auth-expired') token = '';
      if (error.kind === 'ended') ear.tell({ type: 'conversation.ended', reason: 'unknown' }, { id: 'end' });
      return error;
    }

    async function* after(place: string | undefined): AsyncGenerator<ActivitySet> {
      // Set by set, until there is none that is later.
      for (let mark = place, last; ; mark = last) {
        const set = await ask<ActivitySet>(`/conversations/${conversation}/activities${from(mark)}`);
        yield set;
        last = set.watermark ?? mark;
        if (last === mark) return;
      }
    }

    async function post(activity: object): Promise<string> {
      const whole = { from: customer, locale: lang, ...activity };
      return (await ask<{ id: string }>(`/conversations/${conversation}/activities`, whole)).id;
    }

    async function deliver({ localId, text, value }: Draft): Promise<Accepted> {
      const channelData = { clientActivityID: localId, label: text };
      const id = await post({ type: 'message', text: value ?? text, channelData });
      return { localId, id, at: timeOf() };
    }

    async function find(localId: string): Promise<Accepted | null> {
      for await (const { activities } of after(undefined)) {
        const own = activities?.find((one) => one?.channelData?.clientActivityID === localId);
        if (own?.id) return { localId, id: own.id, at: timeOf(own.timestamp) };
      }
      return null;
    }

    async function run(command: Command): Promise<void> {
      if (command.do === 'end') return void (await post({ type: 'endOfConversation' }));
      if (!taken[command.do]) throw new TransportError('unsupported');
      if (command.do === 'set-language') lang = command.lang;
      await post({ type: 'event', name: 'care', value: command });
    }

    async function upload(
      file: FileUpload,
      { progress, signal: stop }: Required<UploadOptions>,
    ): Promise<void> {
      const { formOf } = await import('./direct-line-upload.ts');
      const form = formOf(file, { from: customer, locale: lang });
      await ask(`/conversations/${conversation}/upload?userId=customer`, form, stop);
      progress(1);
    }

    async function begin(): Promise<string> {
      if (!conversation) scene.speaker = 'assistant';
      // A page that has just been loaded knows nothing yet, however far another one had come.
      const place = conversation && resume?.cursor;
      const begun = await (resume
        ? ask<Begun>(`/conversations/${resume.conversation}${from(place)}`)
        : ask<Begun>('/conversations', {}));
      io.expires(begun.expires_in ?? 1800);
      conversation = begun.conversationId;
      if (resume) for await (const set of after(place)) ear.take(set);
      return begun.streamUrl;
    }
    const socket = new (options.WebSocket ?? WebSocket)(await begin());
    signal.addEventListener('abort', () => socket.close());
    await new Promise<unknown>((resolve, reject) => {
      socket.onopen = resolve;
      socket.onmessage = ({ data }) => ear.hear(data as string);
      socket.onclose = socket.onerror = () => {
        reject(new TransportError('cut'));
        closed.resolve({ again: true });
      };
    });
    if (start && !resume) await post({ type: 'event', name: 'startConversation' });
    return {
      ...{ deliver, find, run, upload },
      conversation,
      capabilities,
      closed: closed.promise,
      close: () => socket.close(),
      refresh: () => ask('/tokens/refresh', {}),
      hint(hint) {
        if (hint.type === 'typing' && hint.on) post({ type: 'typing' }).catch(() => undefined);
      },
    };
  }

  return { name: 'direct-line', open };
}

function from(watermark: string | undefined): string {
  return watermark ? `?watermark=${watermark}` : '';
}

/** A 403 has several reasons, which its code tells apart. */
async function forbidden(response: Response): Promise<TransportError> {
  const { error } = (await response.json().catch(() => ({}))) as { error?: { code?: string } };
  const code = error?.code ?? '';
  return new TransportError(
    code.includes('Expired') ? 'auth-expired' : code.includes('Ended') ? 'ended' : 'forbidden',
  );
}
