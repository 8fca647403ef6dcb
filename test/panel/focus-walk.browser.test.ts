import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { factsOf, gesturesOf, listen, seeded, type Walk } from './walk-steps.ts';

const steps = 500;
/** The conversation may end in the last part of a walk: after it little happens. */
const lastPart = 60;
/** The customer listens after so many steps, since nothing is said in the midst of what they do. */
const betweenListening = 70;

/**
 * Whatever happens in whatever order: the other side never moves the focus from one living control to another,
 * nothing ever loses it, no message is said twice, and nothing throws (accessibility.md 10, goals 4 and 9).
 */
describe('the focus on a walk of random steps', () => {
  let help: CareChatHarness;
  const errors: string[] = [];
  const note = (event: Event) =>
    errors.push(
      event instanceof ErrorEvent ? event.message : String((event as PromiseRejectionEvent).reason),
    );

  beforeEach(async () => {
    errors.length = 0;
    for (const name of ['error', 'unhandledrejection']) addEventListener(name, note);
    help = await CareChatHarness.make();
    await help.open();
  });
  afterEach(async () => {
    for (const name of ['error', 'unhandledrejection']) removeEventListener(name, note);
    await help.remove();
  });

  for (const seed of [1, 2]) {
    it(`is never lost, and moves by the customer's gestures only (seed ${seed})`, async function () {
      this.timeout(200_000);
      const random = seeded(seed);
      let count = 0;
      const words = () => `Number ${++count} of walk ${seed}.`;
      const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
      const trace: string[] = [];
      // On the way much else comes first: one message is heard for certain.
      const first = words();
      await help.says(assistant, first);
      await help.hears(`Assistant said: ${first}`);
      for (let step = 0; step < steps; step++) {
        const walk: Walk = { help, random, words, mayEnd: step > steps - lastPart };
        if (step % betweenListening === 0) await listen(help);
        const isGesture = random() < 0.35;
        const [name, act] = pick(isGesture ? gesturesOf(walk) : factsOf(walk));
        trace.push(name);
        const moves = isGesture ? undefined : watchFocus(help);
        await act();
        const where = `${trace.slice(-8).join(', ')} (step ${step})`;
        if (moves) expect(moves(), where).to.deep.equal([]);
        expect(help.focused, where).not.to.equal('body');
        expect(errors, where).to.deep.equal([]);
      }
      await listen(help);
      for (let number = 1; number <= count; number++) {
        const text = `Number ${number} of walk ${seed}.`;
        const heard = help.heard.filter((one) => one.includes(text));
        expect(heard.length, heard.join(' | ')).to.be.at.most(1);
      }
      expect(help.times(`Assistant said: ${first}`)).to.equal(1);
    });
  }
});

/** From now on: gives where the focus went, while what had it was still there to be used. */
function watchFocus({ root }: CareChatHarness): () => readonly string[] {
  const held = root.activeElement;
  const moves: string[] = [];
  const note = ({ target }: Event) => {
    // What is moved within the page gets its focus back, and that is no move.
    if (target !== held && held?.isConnected && held.checkVisibility())
      moves.push(String((target as Element).outerHTML));
  };
  root.addEventListener('focusin', note);
  return () => {
    root.removeEventListener('focusin', note);
    const isAlive = held?.isConnected === true && held.checkVisibility();
    if (isAlive && root.activeElement !== held) moves.push(`away from ${held.outerHTML}`);
    return moves;
  };
}
