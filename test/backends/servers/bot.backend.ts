import {
  ActivityTypes,
  EventFactory,
  TurnContext,
  type Activity,
  type ConversationReference,
} from 'botbuilder';
import type { Backend, Visit } from '../../../demo/server/backends/backend.ts';
import { openCareLine, type CareLine } from '../../../demo/server/backends/care-line.ts';
import { carriedOf, declineWhatIsNotThere, withoutPlace } from '../../../demo/server/backends/told-events.ts';
import type { Command } from '../../../src/core/protocol/commands.ts';
import type { WireEvent } from '../../../src/core/protocol/events.ts';
import { isPerson, type Participant } from '../../../src/core/protocol/participant.ts';
import { startBotServer, type BotServer } from './bot-server.backend.ts';

/** A conversation of the bot's, and the one at the gateway that is behind it. */
interface Talk {
  readonly visit: Visit;
  line?: CareLine;
  reference?: Partial<ConversationReference>;
  /** What is told goes out in its order. */
  before: Promise<unknown>;
}

type Said = Partial<Activity> | ((context: TurnContext) => Partial<Activity>);

/** The commands that the gateway is given; the rest has a path of its own. */
const taken = new Set<Command['do']>(['request-agent', 'cancel-request', 'set-language']);

/** A bot that answers with the gateway's assistant and hands over to the people at its desk. */
export async function startBot(): Promise<Backend> {
  const talks = new Map<string, Talk>();
  const server = await startBotServer((context) => turn(context, server, talks));
  const { service } = server;
  const { origin } = new URL(service.domain);
  return {
    driver: 'directline',
    origins: [origin, origin.replace('http', 'ws')],
    async session(visit) {
      const asked = visit.conversation ?? '';
      const isTheirs = talks.get(asked)?.visit.customer === visit.customer;
      const { conversationId, token } = service.generate(isTheirs ? asked : undefined);
      if (!isTheirs) talks.set(conversationId, { visit, before: Promise.resolve() });
      return { domain: service.domain, token };
    },
    async close() {
      await Promise.all([...talks.values()].map(({ line }) => line?.close()));
      await server.close();
    },
  };
}

/** One turn of the bot's: what the customer does goes to the gateway. */
async function turn(context: TurnContext, { adapter }: BotServer, talks: Map<string, Talk>): Promise<void> {
  const { activity } = context;
  const { id } = activity.conversation;
  const talk = talks.get(id);
  if (!talk) return;
  if (activity.type === ActivityTypes.ConversationUpdate && !talk.line) {
    talk.reference = TurnContext.getConversationReference(activity);
    talk.line = await openCareLine(talk.visit, (event) => {
      if (event.type === 'conversation.ended') talks.delete(id);
      talk.before = talk.before.then(() => tell(event, talk, adapter)).catch(() => undefined);
    });
    return;
  }
  await passOn(activity, talk.line);
}

async function passOn(activity: Activity, line: CareLine | undefined): Promise<void> {
  const { type, text = '', name } = activity;
  const { clientActivityID: localId = activity.id ?? '', label = text } = (activity.channelData ?? {}) as {
    readonly clientActivityID?: string;
    readonly label?: string;
  };
  const command = activity.value as Command | undefined;
  if (type === 'message') await line?.send({ localId, text: label, ...(label !== text && { value: text }) });
  else if (type === 'typing') line?.hint({ type: 'typing', on: true });
  else if (type === 'endOfConversation') await line?.run({ do: 'end' });
  else if (name === 'care' && command && taken.has(command.do)) await line?.run(command);
}

/** What the gateway tells, in the Bot Framework's own words as far as it has some. */
async function tell(event: WireEvent, talk: Talk, adapter: BotServer['adapter']): Promise<void> {
  if (talk.line) declineWhatIsNotThere(event, talk.line);
  for (const said of saidOf(event)) {
    const { from, ...reference } = { from: speakerOf(event), ...talk.reference };
    const bot = { ...reference.bot, id: 'bot', name: from };
    await adapter.continueConversationAsync(
      '',
      { ...reference, bot } as ConversationReference,
      async (context) => {
        await context.sendActivity(typeof said === 'function' ? said(context) : said);
      },
    );
  }
  if (event.type === 'conversation.ended') void talk.line?.close();
}

function speakerOf(event: WireEvent): string {
  return (event.type === 'message.received' && event.from.name) || 'Larkfield';
}

function saidOf(event: WireEvent): readonly Said[] {
  switch (event.type) {
    case 'message.received':
      return event.from.role === 'customer' ? [] : [wordsOf(event)];
    case 'typing.changed':
      return event.on ? [{ type: ActivityTypes.Typing }] : [];
    case 'handoff.requested':
      return [(context) => EventFactory.createHandoffInitiation(context, { reason: event.reason })];
    case 'handoff.queued':
    case 'queue.updated':
      return [care(withoutPlace(event))];
    case 'handoff.accepted':
      return [accepted(event.agent)];
    case 'participant.joined':
      // Who has accepted has joined, in the Bot Framework's words.
      return isPerson(event.participant) ? [] : [care(withoutPlace(event))];
    case 'participant.left':
      return isPerson(event.participant)
        ? [(context) => EventFactory.createHandoffStatus(context.activity.conversation, 'completed')]
        : [];
    case 'conversation.ended':
      if (event.reason === 'customer') return [];
      return [{ type: ActivityTypes.EndOfConversation }];
    default: {
      const same = carriedOf(event);
      return same ? [care(same)] : [];
    }
  }
}

/** With who it is, which the Bot Framework's own value has no place for. */
function accepted({ name, team }: Participant): Said {
  return (context) => {
    const status = EventFactory.createHandoffStatus(context.activity.conversation, 'accepted');
    return { ...status, value: { ...(status.value as object), agent: { name, team } } };
  };
}

function wordsOf(event: Extract<WireEvent, { type: 'message.received' }>): Partial<Activity> {
  const { text, format, lang, choices } = event;
  const actions = choices?.map(({ label, value }) => ({ type: 'imBack', title: label, value }));
  return {
    type: ActivityTypes.Message,
    text,
    textFormat: format,
    ...(lang !== undefined && { locale: lang }),
    ...(actions && { suggestedActions: { to: [], actions } }),
  };
}

function care(value: object): Partial<Activity> {
  return { type: ActivityTypes.Event, name: 'care', value };
}
