import type { ScriptedTransport } from '../../src/adapters/transport/scripted.ts';
import type { TransportEvent, WireEvent } from '../../src/core/protocol/events.ts';
import type { Participant } from '../../src/core/protocol/participant.ts';
import { Script } from '../../demo/pages/gallery/cast.ts';
import type { Listener } from './listener.ts';
import { until } from './orca.ts';

/** The other side of the gallery's element: the built widget under the strict policy, told what happens. */
export class Stage {
  readonly script = new Script();
  readonly #listener: Listener;

  private constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** A page with Help closed, and the listener at its button. */
  static async open(listener: Listener, origin: string, lang = 'en'): Promise<Stage> {
    await listener.open(`${origin}gallery.html?state=closed&clock=real&lang=${lang}`);
    await listener.seek('b', /^(Help|Ayuda)/);
    return new Stage(listener);
  }

  /** Opens Help as a keyboard does. As a real backend does, the other side says at once that people are there. */
  async openHelp(): Promise<void> {
    await this.#listener.press('Return');
    await this.#listener.hear('Focus mode');
    await this.tell('', { type: 'availability.updated', state: 'online' });
  }

  /** Help is open, this participant is there, and the journey begins in the field. */
  static async meet(listener: Listener, origin: string, participant: Participant): Promise<Stage> {
    const stage = await Stage.open(listener, origin);
    await stage.openHelp();
    await stage.tell('', stage.script.joins(participant));
    await listener.hear(
      participant.role === 'assistant' ? 'automated assistant' : 'can see this conversation',
    );
    await listener.settle();
    listener.begin();
    return stage;
  }

  /** Closes Help, and hears that it is closed, or the closed button: Orca 43 says the one or the other. */
  async closeHelp(): Promise<void> {
    const before = (await this.#listener.find('collapsed')).length;
    await this.#listener.press('Escape');
    await until('the closed button to be said', 5, async () => {
      return (await this.#listener.find('collapsed')).length > before;
    });
  }

  /** Something happens on the other side; `line` says it in the transcript. */
  async tell(line: string, ...events: readonly TransportEvent[]): Promise<void> {
    this.#listener.note(line);
    await this.#listener.page.evaluate((all) => {
      const element = document.querySelector('care-chat');
      for (const event of all) (element?.transport as ScriptedTransport).emit(event);
    }, events as WireEvent[]);
  }

  /** The page offers help, by the file that a page adds for it. */
  async offer(text: string): Promise<void> {
    this.#listener.note('the page offers help');
    await this.#listener.page.evaluate(async (words) => {
      const file = '/cdn/care-chat.offer.js';
      const { offerHelp } = (await import(file)) as typeof import('../../src/offer.ts');
      void offerHelp(document.querySelector('care-chat')!, { text: words });
    }, text);
  }

  /** The other side has the message that was sent last. */
  async accept(): Promise<void> {
    this.#listener.note('the message arrives');
    await this.#listener.page.evaluate(() => {
      (document.querySelector('care-chat')?.transport as ScriptedTransport).accept();
    });
  }
}
