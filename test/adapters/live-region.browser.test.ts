import { expect } from '@open-wc/testing';
import { isExposed, LiveRegion } from '../../src/adapters/live-region.ts';
import type { Clock } from '../../src/core/protocol/ports.ts';

/** Time that stands still until it is turned. */
function handTurnedClock(): Clock & { turn(milliseconds: number): void; readonly waiting: number } {
  const waits = new Set<{ readonly at: number; readonly act: () => void }>();
  let now = 0;
  return {
    now: () => now,
    after(milliseconds, act) {
      const wait = { at: now + milliseconds, act };
      waits.add(wait);
      return () => void waits.delete(wait);
    },
    turn(milliseconds) {
      now += milliseconds;
      for (const wait of [...waits]) {
        if (wait.at > now) continue;
        waits.delete(wait);
        wait.act();
      }
    },
    get waiting() {
      return waits.size;
    },
  };
}

describe('live region', () => {
  let clock = handTurnedClock();
  let live = new LiveRegion(document, clock);
  const textsOf = () => [...live.element.children].map((region) => region.textContent);

  beforeEach(() => {
    clock = handTurnedClock();
    live = new LiveRegion(document, clock);
    document.body.append(live.element);
  });
  afterEach(() => live.element.remove());

  it('is three empty regions to begin with, two polite and one assertive', () => {
    const regions = [...live.element.children];
    expect(regions.map((region) => region.getAttribute('aria-live'))).to.deep.equal([
      'polite',
      'polite',
      'assertive',
    ]);
    expect(textsOf()).to.deep.equal(['', '', '']);
  });

  // Orca 43 said "oneone" for the third of these while the regions were atomic and the children spans.
  it('gives each utterance a block of its own, which can be said without those before it', () => {
    for (const text of ['one', 'two', 'one']) live.say(text, { assertive: false });
    const children = [...live.element.querySelectorAll('[aria-live] > *')];
    expect(children.map((child) => getComputedStyle(child).display)).to.deep.equal([
      'block',
      'block',
      'block',
    ]);
    expect(live.element.querySelector('[aria-atomic]')).to.equal(null);
    expect(textsOf().toSorted()).to.deep.equal(['', 'oneone', 'two'].toSorted());
  });

  it('breaks in by the assertive region only', () => {
    live.say('now', { assertive: true });
    expect(textsOf()).to.deep.equal(['', '', 'now']);
  });

  it('marks another language, and only that', () => {
    live.say('Hola', { assertive: true, lang: 'es' });
    live.say('Hello', { assertive: true });
    const children = [...live.element.querySelectorAll('[aria-live] > *')];
    expect(children.map((child) => child.getAttribute('lang'))).to.deep.equal(['es', null]);
  });

  it('shows markup as text', () => {
    live.say('<img src=x>', { assertive: true });
    expect(live.element.querySelector('img')).to.equal(null);
    expect(live.element.textContent).to.equal('<img src=x>');
  });

  it('takes each away after 5 s, by itself', () => {
    live.say('one', { assertive: true });
    clock.turn(3000);
    live.say('two', { assertive: true });
    clock.turn(1999);
    expect(live.element.textContent).to.equal('onetwo');
    clock.turn(1);
    expect(live.element.textContent).to.equal('two');
    clock.turn(3000);
    expect(live.element.textContent).to.equal('');
  });

  it('leaves nothing waiting once it is disposed of', () => {
    live.say('one', { assertive: false });
    live.empty();
    expect(live.element.textContent).to.equal('');
    expect(clock.waiting).to.equal(0);
  });
});

describe('exposed', () => {
  let outer: HTMLElement;
  let host: HTMLElement;
  let root: ShadowRoot;
  let region: HTMLElement;

  beforeEach(() => {
    outer = document.createElement('main');
    host = document.createElement('div');
    region = document.createElement('div');
    root = host.attachShadow({ mode: 'open' });
    root.append(region);
    outer.append(host);
    document.body.append(outer);
  });
  afterEach(() => outer.remove());

  it('is what stands in a shadow root of the page', () => expect(isExposed(region)).to.equal(true));

  it('is not what is not in the page', () => {
    outer.remove();
    expect(isExposed(region)).to.equal(false);
  });

  for (const [why, hide] of [
    ['inert', () => (outer.inert = true)],
    ['hidden from screen readers', () => outer.setAttribute('aria-hidden', 'true')],
    ['not displayed', () => (host.hidden = true)],
    ['not visible', () => outer.style.setProperty('visibility', 'hidden')],
  ] as const) {
    it(`is not what stands in something ${why}`, () => {
      hide();
      expect(isExposed(region)).to.equal(false);
    });
  }

  it('is not what a modal dialog of the page shuts out, until it is closed', () => {
    const dialog = document.createElement('dialog');
    outer.append(dialog);
    dialog.showModal();
    expect(isExposed(region)).to.equal(false);
    dialog.close();
    expect(isExposed(region)).to.equal(true);
  });

  it('is not what a modal dialog beside it shuts out, and is what stands in it', () => {
    const dialog = document.createElement('dialog');
    root.append(dialog);
    dialog.showModal();
    expect(isExposed(region)).to.equal(false);
    dialog.append(region);
    expect(isExposed(region)).to.equal(true);
  });

  it('is what a dialog that is no modal leaves alone', () => {
    const dialog = document.createElement('dialog');
    outer.append(dialog);
    dialog.show();
    expect(isExposed(region)).to.equal(true);
  });

  it('is not what an aria-modal element shuts out, while that is displayed', () => {
    const modal = document.createElement('div');
    modal.setAttribute('aria-modal', 'true');
    outer.append(modal);
    expect(isExposed(region)).to.equal(false);
    modal.hidden = true;
    expect(isExposed(region)).to.equal(true);
  });

  it('is what is slotted into something that is displayed, and not otherwise', () => {
    const slot = document.createElement('slot');
    root.append(slot);
    const slotted = document.createElement('p');
    host.append(slotted);
    expect(isExposed(slotted)).to.equal(true);
    slot.hidden = true;
    expect(isExposed(slotted)).to.equal(false);
  });
});
