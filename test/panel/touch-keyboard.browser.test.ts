import { expect } from '@open-wc/testing';
import { engine, viewport } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/** Pixels of the window's height that a phone's keyboard takes. */
const keyboard = 350;

/** The part of the window that is seen. A keyboard makes it smaller, and the window stays as it is. */
class SeenPart extends EventTarget {
  height = innerHeight;
  offsetTop = 0;
  scale = 1;

  become(change: Partial<Pick<SeenPart, 'height' | 'offsetTop' | 'scale'>>, name = 'resize'): void {
    Object.assign(this, change);
    this.dispatchEvent(new Event(name));
  }
}

/** Real keyboards of phones cannot be had here; what they do to `visualViewport` can. */
describe('the keyboard of a touch screen', () => {
  let help: CareChatHarness;
  let seen: SeenPart;

  before(function () {
    if (engine === 'webkit') this.skip(); // Its window does not take these sizes.
  });
  afterEach(async () => {
    Reflect.deleteProperty(globalThis, 'visualViewport');
    await help.remove();
  });
  after(() => viewport(1000, 700));

  async function openAt(width: number, height: number): Promise<void> {
    await viewport(width, height);
    seen = new SeenPart();
    Object.defineProperty(globalThis, 'visualViewport', { value: seen, configurable: true });
    help = await CareChatHarness.make();
    await help.open();
  }

  const composer = () => help.find('.composer').getBoundingClientRect();
  const top = () => help.find('.content').getBoundingClientRect().top;

  for (const [width, height] of [
    [375, 667],
    [1024, 768],
  ] as const) {
    it(`covers neither field nor head (${width} × ${height}), and all is back when it goes`, async () => {
      await openAt(width, height);
      const before = composer().bottom;
      expect(before).to.be.above(height - keyboard);
      seen.become({ height: height - keyboard });
      await help.settled();
      expect(composer().bottom).to.be.at.most(seen.height);
      expect(top()).to.be.at.least(0);
      seen.become({ height });
      await help.settled();
      expect(composer().bottom).to.equal(before);
    });
  }

  it('covers nothing where the window scrolls below it, as on an iPhone', async () => {
    await openAt(375, 667);
    seen.become({ height: 667 - keyboard });
    seen.become({ offsetTop: 120 }, 'scroll');
    await help.settled();
    expect(top()).to.be.closeTo(120, 1);
    expect(composer().bottom).to.be.at.most(120 + seen.height);
  });

  it('is not taken for two fingers that make all larger: what is looked at stays where it is', async () => {
    await openAt(375, 667);
    const before = composer().toJSON() as object;
    seen.become({ scale: 2, height: 333.5, offsetTop: 200 });
    await help.settled();
    expect(composer().toJSON()).to.deep.equal(before);
  });
});
