import { expect } from '@open-wc/testing';
import { assistant, capabilities } from '../../demo/pages/gallery/cast.ts';
import { createScriptedTransport } from '../../src/adapters/transport/scripted.ts';
import type { CareChat } from '../../src/element/care-chat.ts';
import { engine, viewport } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

type Move = (place: HTMLElement, element: HTMLElement) => void | Promise<void>;

/** As Turbo does with what is to stay: out of the page, and back some microtasks later. */
const throughNowhere: Move = async (place, element) => {
  element.remove();
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  place.append(element);
};

/** Not in Safari 26. */
const canMove = Reflect.has(Element.prototype, 'moveBefore');

const moves: Readonly<Record<string, Move>> = {
  append: (place, element) => place.append(element),
  'moveBefore, where there is one': (place, element) => {
    if (canMove) place.moveBefore(element, null);
    else place.append(element);
  },
  'remove, and append in the same task': throughNowhere,
};

/** Pages that change without being loaded: what stands in them is moved, doubled, and comes late. */
describe('Help that its page moves', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    await viewport(1000, 700);
    help = await CareChatHarness.make();
  });
  afterEach(async () => {
    await help.remove();
    await viewport(1000, 700);
  });

  for (const [name, move] of Object.entries(moves)) {
    it(`keeps conversation, focus, draft and place (${name})`, async () => {
      await help.open();
      for (let count = 0; count < 20; count++) await help.says(assistant, `Line ${count}`);
      await help.type('A draft');
      history.pushState(null, '', '#payments');
      await move(help.page, help.element);
      await help.settled();
      expect(help.isOpen).to.equal(true);
      expect(help.focused).to.equal('Your message');
      await help.type(' goes on');
      expect(help.field.value).to.equal('A draft goes on');
      expect(help.find('.corner').matches(':popover-open')).to.equal(true);
      expect(help.transport.connects.length).to.equal(1);
      expect(help.transport.state).to.equal('online');
      history.replaceState(null, '', '#');
    });

    it(`covers a small window as a modal dialog again (${name})`, async function () {
      if (engine === 'webkit') this.skip(); // Its window does not become so small.
      await viewport(375, 667);
      await help.open();
      await help.type('A draft');
      await move(help.page, help.element);
      await help.settled();
      expect(help.find('#cover').matches(':modal')).to.equal(true);
      expect(help.focused).to.equal('Your message');
      help.before.focus();
      expect(help.focused, 'the page is out of reach').to.equal('Your message');
      await help.press('Escape');
      expect(help.focused).to.equal('Help');
    });
  }

  it('takes no focus when it was not in Help', async () => {
    await help.open();
    help.before.focus();
    help.before.blur();
    await help.settled();
    help.page.append(help.element);
    await help.settled();
    expect(help.focused).to.equal('body');
  });

  it('stays as it is through a view transition', async function () {
    // WebKitGTK 2.50 loses the page in it.
    if (engine === 'webkit' || !('startViewTransition' in document)) this.skip();
    await help.open();
    await help.type('A draft');
    const place = help.find('#panel').getBoundingClientRect().toJSON() as object;
    const transition = document.startViewTransition(() => {
      help.page.querySelector('h1')!.textContent = 'Your payments';
      help.page.append(help.element);
    });
    await transition.finished;
    await help.settled();
    expect(help.find('#panel').getBoundingClientRect().toJSON()).to.deep.equal(place);
    expect(help.focused).to.equal('Your message');
    expect(help.field.value).to.equal('A draft');
    const { left, top } = help.find('#panel').getBoundingClientRect();
    expect(document.elementFromPoint(left + 40, top + 20) === help.element).to.equal(true);
  });
});

describe('a second care-chat on the page', () => {
  let help: CareChatHarness;
  let twin: CareChat;
  const warnings: unknown[] = [];
  const { warn } = console;

  beforeEach(async () => {
    warnings.length = 0;
    console.warn = (...words: unknown[]) => warnings.push(...words);
    help = await CareChatHarness.make();
    twin = document.createElement('care-chat');
    twin.transport = createScriptedTransport({ capabilities });
    twin.append('Call us');
    document.body.prepend(twin);
    await help.settled();
  });
  afterEach(async () => {
    console.warn = warn;
    twin.remove();
    await help.remove();
  });

  it('draws nothing, speaks nothing, and is warned about once', async () => {
    expect(twin.shadowRoot!.childElementCount).to.equal(0);
    await help.open();
    await help.press('Escape');
    await help.open();
    expect(help.transport.connects.length).to.equal(1);
    expect((twin.transport as typeof help.transport).connects.length).to.equal(0);
    expect(warnings).to.deep.equal([
      'care-chat: there is more than one on the page; only the first that came lives.',
    ]);
  });

  it('passes on what the page asks of it: to open, and to sign out', async () => {
    await twin.open();
    expect(help.element.isOpen).to.equal(true);
    expect(twin.isOpen).to.equal(false);
    await help.says(assistant, 'Your balance is $1,284.56.');
    await twin.logout();
    await help.settled();
    expect(help.visibleText()).not.to.contain('1,284.56');
  });

  it('lives when the first has gone', async () => {
    help.element.remove();
    await help.settled();
    expect(twin.shadowRoot!.querySelectorAll('.launcher').length).to.equal(1);
    expect(twin.shadowRoot!.querySelector('.corner')!.matches(':popover-open')).to.equal(true);
  });
});
