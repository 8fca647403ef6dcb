import { loadLateMessages } from '../../adapters/locale/load-messages.ts';
import { needsLateWords } from '../../core/messages/late-messages.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { TransportEvent } from '../../core/protocol/events.ts';
import type { TopicSpeech } from '../../core/speech/late-speech.ts';
import { loadLateSpeech } from '../late/late-entries.ts';

/** Where the messages are; they are replaced when the words have come. */
interface WordsHolder {
  readonly parts: { messages: Messages };
}

/** Words and speech for what few conversations have, fetched before the first event that needs them is told. */
export class LateWords {
  speech: TopicSpeech | undefined;

  private readonly holder: WordsHolder;
  private coming: Promise<void> | undefined;

  constructor(holder: WordsHolder) {
    this.holder = holder;
  }

  /** Nothing for an event whose words are there. Never rejects: what does not arrive is tried at the next. */
  readonly prepare = (event: TransportEvent): Promise<void> | undefined => {
    if (!needsLateWords(event) || this.holder.parts.messages.late) return undefined;
    return (this.coming ??= this.fetch().finally(() => (this.coming = undefined)));
  };

  /** The messages of another language, with these words in it if they were there. */
  async addTo(messages: Messages): Promise<Messages> {
    if (!this.speech) return messages;
    const late = await loadLateMessages(messages.lang).catch(() => this.holder.parts.messages.late);
    return { ...messages, ...(late && { late }) };
  }

  private async fetch(): Promise<void> {
    try {
      const { lang } = this.holder.parts.messages;
      const [speech, late] = await Promise.all([loadLateSpeech(), loadLateMessages(lang)]);
      this.speech = speech;
      const now = this.holder.parts.messages;
      // The customer may have changed the language meanwhile.
      if (now.lang !== lang) return await this.fetch();
      this.holder.parts.messages = { late, ...now };
    } catch {
      // The line says that its words did not load.
    }
  }
}
