/** What this driver reads of an activity. All of it is the sender's word: any of it may be missing, or odd. */
export interface Activity {
  readonly type?: string;
  readonly id?: string;
  readonly timestamp?: string;
  readonly from?: { readonly name?: string; readonly role?: string };
  readonly text?: string;
  readonly fallbackText?: string;
  readonly textFormat?: string;
  readonly locale?: string;
  readonly name?: string;
  readonly value?: Value;
  readonly suggestedActions?: { readonly actions?: readonly (CardAction | null)[] | null } | null;
  readonly attachments?: readonly ({ readonly content?: Card } | null)[] | null;
  readonly channelData?: ChannelData | null;
}

/** Of an event: a handoff's, a command of ours, or an event of ours. */
interface Value {
  readonly state?: string;
  readonly do?: string;
  readonly lang?: string;
  /** Who has accepted: a name, and a team. */
  readonly agent?: object;
}

interface CardAction {
  readonly type?: unknown;
  readonly title?: string;
  readonly value?: unknown;
}

interface Card {
  readonly text?: string;
  readonly fallbackText?: string;
  readonly buttons?: readonly (CardAction | null)[] | null;
}

/** What we put beside our own words; the service gives it back with them. */
interface ChannelData {
  readonly clientActivityID?: string;
  /** The words on the button that was pressed. */
  readonly label?: string;
  /** What is known of a file that goes along. */
  readonly upload?: object;
}

export interface ActivitySet {
  readonly activities?: readonly (Activity | null)[] | null;
  /** Where it is missing, the place in the log is as before. */
  readonly watermark?: string | null;
}

/** Who speaks for the bank: an agent from the acceptance of a handoff until its end. */
export interface Scene {
  speaker: 'assistant' | 'agent';
  /** What is known of who has accepted. */
  agent?: object | undefined;
}

const agent = { id: 'agent', role: 'agent' } as const;

/**
 * An activity as an event of ours, but for its id and time; `undefined` where it tells the customer nothing.
 * Throws at one that makes no sense; where only a part of it does not, it goes without that part.
 *
 * The configured user id is no sign of whose words they are, since the token's takes its place: the role is, or the
 * id that only we put beside them.
 */
export function eventOf(activity: Activity, scene: Scene): object | undefined {
  const { type, from, name, value = {}, channelData } = activity;
  const { clientActivityID: localId, label, upload } = channelData ?? {};
  const isOwn = from?.role ? from.role === 'user' : localId !== undefined;
  const { speaker } = scene;
  const who = isOwn ? { id: 'customer', role: 'customer' } : { id: speaker, role: speaker, name: from?.name };
  switch (type) {
    case 'message':
      if (!isOwn) return message(activity, who);
      if (upload) return { ...upload, type: 'upload.received' };
      return { type: 'message.received', from: who, text: label ?? activity.text, format: 'plain', localId };
    case 'typing':
      return isOwn ? undefined : { type: 'typing.changed', from: who, on: true, ttlSeconds: 3 };
    case 'endOfConversation':
      return { type: 'conversation.ended', reason: isOwn ? 'customer' : 'unknown' };
    case 'event':
      if (name === 'handoff.initiate') return { type: 'handoff.requested' };
      if (name === 'handoff.status') return handoff(value, scene);
      if (name !== 'care') return undefined;
      if (!isOwn) return value;
      // Of what the customer asks for, this alone is at once a fact.
      return value.do === 'set-language' ? { ...value, type: 'language.changed' } : undefined;
    default:
      return undefined;
  }
}

function message(activity: Activity, from: object): object | undefined {
  const { textFormat, locale: lang, suggestedActions, attachments } = activity;
  const cards = (attachments ?? []).map((one) => one?.content ?? {});
  const text = [activity, ...cards]
    .map((one) => one.text ?? one.fallbackText)
    .filter(Boolean)
    .join('\n\n');
  const choices = [suggestedActions?.actions, ...cards.map(({ buttons }) => buttons)]
    .flat()
    // Others would open an address or place a call.
    .filter((button) => String(button?.type).endsWith('Back'))
    .map((button) => ({ label: button?.title, value: button?.value }));
  const format = textFormat === 'plain' ? textFormat : 'markdown';
  return text ? { type: 'message.received', from, text, format, lang, choices } : undefined;
}

function handoff({ state, agent: who }: Value, scene: Scene): object {
  const isAccepted = state === 'accepted';
  scene.speaker = isAccepted ? 'agent' : 'assistant';
  if (state === 'failed') return { type: 'handoff.failed', reason: 'unknown' };
  if (isAccepted) scene.agent = who;
  // Whoever has accepted is there: nothing else tells of it.
  return {
    type: isAccepted ? 'participant.joined' : 'participant.left',
    participant: { ...scene.agent, ...agent },
  };
}
