import { expect } from '@open-wc/testing';
import { oncePerFrame } from '../../src/panel/once-per-frame.ts';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('drawing once a frame', () => {
  let drawn = 0;
  let timers: (() => void)[] = [];
  let drawing: ReturnType<typeof oncePerFrame>;

  beforeEach(() => {
    [drawn, timers] = [0, []];
    const clock = {
      now: () => 0,
      after(_milliseconds: number, act: () => void) {
        timers.push(act);
        return () => (timers = timers.filter((one) => one !== act));
      },
    };
    drawing = oncePerFrame(clock, () => drawn++);
  });
  afterEach(() => {
    drawing.stop();
    Reflect.deleteProperty(document, 'visibilityState');
  });

  it('draws the first change at once, and all others of that frame with the next', async () => {
    for (let change = 0; change < 5; change++) drawing.change();
    expect(drawn).to.equal(1);
    await frame();
    expect(drawn).to.equal(2);
    await frame();
    await frame();
    expect(drawn).to.equal(2);
    expect(timers.length).to.equal(0);
    drawing.change();
    expect(drawn).to.equal(3);
  });

  it('waits no longer than its timer where no frame comes', () => {
    drawing.change();
    drawing.change();
    timers[0]?.();
    expect(drawn).to.equal(2);
  });

  it('draws each change where nobody looks', () => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    for (let change = 0; change < 3; change++) drawing.change();
    expect(drawn).to.equal(3);
  });

  it('draws nothing any more once it is stopped, and leaves no timer', async () => {
    drawing.change();
    drawing.change();
    drawing.stop();
    await frame();
    await frame();
    expect(drawn).to.equal(1);
    expect(timers.length).to.equal(0);
  });
});
