import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import { fileKinds } from '../../../src/core/protocol/upload.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { factsOf, isWithPerson } from '../conversation/facts.ts';
import type { Lang } from '../conversation/record.ts';
import type { Suspension } from '../handoff/suspension.ts';
import type { Handoff } from '../handoff/handoff.ts';
import type { GatewayOptions } from '../options.ts';
import type { Forms } from '../forms/forms.ts';
import type { Uploads } from '../upload/uploads.ts';
import type { Signals } from '../signals/signals.ts';
import { choice } from './answers/answers.ts';
import { answersIn } from './answers/answers-in.ts';
import { formBusy, isOtherFormOpen } from './complaint-reply.ts';
import { deedReference } from './deed-reference.ts';
import { accountDay, demoCards } from './demo-account.ts';
import { reply, type Heard, type Reply } from './reply.ts';
import { fileAnswerIn } from './send-file.ts';
import { streamAnswer } from './stream-answer.ts';
import { learn, type Understand } from './understand.ts';

/** What the assistant works with. */
export interface Surroundings {
  readonly conversations: Conversations;
  readonly signals: Signals;
  readonly handoff: Handoff;
  readonly suspension: Suspension;
  readonly uploads: Uploads;
  readonly forms: Forms;
  readonly clock: Clock;
  readonly options: Pick<GatewayOptions, 'pieceMilliseconds'>;
}

/** What the customer has said, and the id of the message where it stands in the log. */
export interface Said extends Omit<Heard, 'understanding'> {
  readonly id?: string;
}

export async function createAssistant(surroundings: Surroundings): Promise<Assistant> {
  return new Assistant(surroundings, await learn());
}

/**
 * The automated voice in a conversation.
 *
 * It remembers nothing itself: where it is in its questions follows from the notes beside its own messages
 * in the log. It goes on answering while the customer waits, and is silent once a person has joined.
 */
export class Assistant {
  readonly #around: Surroundings;
  readonly understand: Understand;
  readonly #ending = new AbortController();
  /** The answer under way in each conversation; the next one begins after it. */
  readonly #speaking = new Map<string, Promise<void>>();

  constructor(surroundings: Surroundings, understand: Understand) {
    this.#around = surroundings;
    this.understand = understand;
  }

  /** Begins a conversation. Does nothing in one that has begun. */
  async greet(conversation: string, lang: Lang, context?: Readonly<Record<string, string>>): Promise<void> {
    const { record } = this.#around.conversations;
    const answers = answersIn(lang);
    const joined = { type: 'participant.joined', participant: voice(lang) } as const;
    await record(conversation, joined, { key: 'begin', note: { lang, ...(context && { context }) } });
    const choices = (['dispute', 'lost-card', 'payment-due', 'person'] as const).map((key) =>
      choice(answers, key),
    );
    await record(
      conversation,
      {
        type: 'message.received',
        from: voice(lang),
        text: greetingFor(lang, context),
        format: 'markdown',
        lang,
        choices,
      },
      { key: 'greeting' },
    );
  }

  /**
   * Answers in its own time, after what it is saying now. `id` is that of the message: of several gateways that
   * answer one, the first is heard.
   */
  hear(conversation: string, said: Said): void {
    const before = this.#speaking.get(conversation) ?? Promise.resolve();
    const answered = before
      .then(() => this.#answer(conversation, said))
      .catch(() => this.#giveUp(conversation));
    this.#speaking.set(conversation, answered);
    void answered.then(() => {
      if (this.#speaking.get(conversation) === answered) this.#speaking.delete(conversation);
    });
  }

  /** Goes on in another language, for all who take part. */
  async speakIn(conversation: string, lang: Lang): Promise<void> {
    const { conversations, signals } = this.#around;
    if ((await conversations.facts(conversation)).lang === lang) return;
    await conversations.record(conversation, { type: 'language.changed', lang });
    signals.publish('lobby', { type: 'brief.changed' });
  }

  /** Cuts short what is being said, and settles when all is silent. */
  async close(): Promise<void> {
    this.#ending.abort();
    await Promise.all(this.#speaking.values());
  }

  async #answer(conversation: string, { id, ...said }: Said): Promise<void> {
    const { conversations } = this.#around;
    const before = await conversations.facts(conversation);
    // To understand takes a while; what is said to a person need not be.
    if (before.ended || isWithPerson(before) || !(await this.#isDue(conversation, id))) return;
    const understanding = await this.understand(said.text, before.lang);
    const facts = await conversations.facts(conversation);
    if (facts.ended || isWithPerson(facts) || this.#ending.signal.aborted) return;
    const answer = reply({ ...said, understanding }, facts, {
      today: accountDay,
      reference: (kind) => deedReference(conversation, kind, facts.dialogue.did.length),
    });
    if (answer.then === 'change-language') await this.speakIn(conversation, answer.lang);
    await this.#say(conversation, answer, id);
    if (answer.then === 'ask-complaint') await this.#askComplaint(conversation, answer.lang);
    if (answer.then === 'ask-file') await this.#askFile(conversation, answer.lang);
    if (answer.then === 'hand-off') await this.#handOff(conversation);
  }

  /** False where another gateway was faster, this one was asked twice, or the words were said to a person. */
  async #isDue(conversation: string, id: string | undefined): Promise<boolean> {
    if (id === undefined) return true;
    const records = (await this.#around.conversations.log.read(conversation, 0)).map(({ event }) => event);
    const place = records.findIndex(({ event }) => event.id === id);
    const isToPerson = place >= 0 && isWithPerson(factsOf(records.slice(0, place)));
    return !isToPerson && !records.some(({ answers }) => answers === id);
  }

  /** To a person: the one who waits for the customer, where they have paused with one. */
  async #handOff(conversation: string): Promise<void> {
    const { handoff, suspension } = this.#around;
    if (!(await suspension.resume(conversation))) await handoff.request(conversation);
  }

  async #say(conversation: string, answer: Reply, answers?: string): Promise<void> {
    const { conversations, signals, clock, options } = this.#around;
    const from = voice(answer.lang);
    const { id, text } = await streamAnswer(
      { conversation, from, signals, clock, ...options, signal: this.#ending.signal },
      answer,
    );
    if (text === '') return;
    const choices = answer.choices.length > 0 ? { choices: answer.choices } : {};
    await conversations.record(
      conversation,
      { type: 'message.received', id, from, text, format: 'markdown', lang: answer.lang, ...choices },
      { note: answer.note, ...(answers !== undefined && { key: `answer:${answers}`, answers }) },
    );
  }

  /** Where another form has come in the meantime, that is said. */
  async #askComplaint(conversation: string, lang: Lang): Promise<void> {
    const { conversations, forms } = this.#around;
    if (await forms.ask(conversation, { from: voice(lang), lang, form: 'complaint' })) return;
    const facts = await conversations.facts(conversation);
    if (isOtherFormOpen(facts)) await this.#say(conversation, formBusy(facts, lang));
  }

  async #askFile(conversation: string, lang: Lang): Promise<void> {
    const { purpose } = fileAnswerIn(lang);
    await this.#around.uploads.ask(conversation, voice(lang), { purpose, lang, kinds: fileKinds });
  }

  /** Whatever went wrong here, a person can still help. */
  async #giveUp(conversation: string): Promise<void> {
    await this.#around.handoff.request(conversation).catch(() => undefined);
  }
}

/** Where the page has told of a card, the chat begins with it. */
function greetingFor(lang: Lang, context: Readonly<Record<string, string>> | undefined): string {
  const { greeting, aboutCard } = answersIn(lang);
  const card = demoCards.find(({ lastFour }) => context?.['card']?.endsWith(lastFour));
  return card ? `${greeting}\n\n${aboutCard(card.lastFour)}` : greeting;
}

function voice(lang: Lang): Participant {
  return { id: 'assistant', role: 'assistant', name: answersIn(lang).name };
}
