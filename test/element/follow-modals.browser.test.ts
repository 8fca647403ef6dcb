import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { engine, press, viewport } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/** `follow-modals`: a modal dialog of the page shuts out all that is not in it (embedding.md 2.3). */
describe('while the page has a modal dialog open, Help', () => {
  let help: CareChatHarness;
  let dialogs: HTMLDialogElement[];
  const undo: (() => void)[] = [];

  beforeEach(async () => {
    await viewport(1000, 700);
    dialogs = [];
    help = await CareChatHarness.make();
  });
  afterEach(async () => {
    for (const one of dialogs) one.remove();
    for (const one of undo.splice(0)) one();
    await help.remove();
  });

  /** What the page sets in its markup; here it is set before the element comes back. */
  async function follows(): Promise<void> {
    help.element.setAttribute('follow-modals', '');
    help.after.before(help.element);
    const dialog = makeDialog();
    dialog.showModal();
    await help.until(() => dialog.contains(help.element), 'the code for it is there');
    dialog.close();
    await isAtHome();
  }

  function makeDialog(): HTMLDialogElement {
    const dialog = document.createElement('dialog');
    const button = document.createElement('button');
    button.textContent = 'Stay signed in';
    dialog.append(button);
    document.body.append(dialog);
    dialogs.push(dialog);
    return dialog;
  }

  const isAtHome = () =>
    help.until(() => help.before.nextElementSibling === help.element, 'it is back in its place');

  /** Whether a pointer would meet it: what is inert is never hit. */
  function isHit(part: string): boolean {
    const { left, top, width, height } = help.find(part).getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === help.element;
  }

  it('waits beneath it by default, where it stands', async () => {
    expect(isHit('.launcher')).to.equal(true);
    makeDialog().showModal();
    await help.settled();
    expect(isHit('.launcher')).to.equal(false);
    expect(help.element.parentElement === help.page).to.equal(true);
  });

  it('is where it was on screen, and within reach of pointer and Tab', async () => {
    await follows();
    const place = help.find('.launcher').getBoundingClientRect().toJSON() as object;
    const dialog = makeDialog();
    dialog.showModal();
    await help.settled();
    expect(dialog.contains(help.element)).to.equal(true);
    expect(help.find('.launcher').getBoundingClientRect().toJSON()).to.deep.equal(place);
    expect(isHit('.launcher')).to.equal(true);
    await press('Tab');
    expect(help.focused).to.equal('Help');
    await press('Enter');
    await help.until(() => help.focused === 'Your message', 'Help opens');
    await help.send('Am I still signed in?');
    expect(help.transport.sent.map(({ text }) => text)).to.deep.equal(['Am I still signed in?']);
    await help.says(assistant, 'Yes.');
    await help.hears('Assistant said: Yes.');
    expect(isHit('.send')).to.equal(true);
    await help.press('Escape');
    expect(help.focused).to.equal('Help');
    expect(dialog.open, 'Escape in Help closes Help').to.equal(true);
    dialog.close();
    await isAtHome();
    expect(help.find('.corner').matches(':popover-open')).to.equal(true);
    expect(help.transport.connects.length).to.equal(1);
  });

  it('goes into the one that was opened last, and back step by step', async () => {
    await follows();
    const [first, second] = [makeDialog(), makeDialog()];
    second.showModal();
    await help.settled();
    first.showModal();
    await help.settled();
    expect(first.contains(help.element)).to.equal(true);
    expect(isHit('.launcher')).to.equal(true);
    first.close();
    await help.settled();
    expect(second.contains(help.element)).to.equal(true);
    second.close();
    await isAtHome();
  });

  it('goes on in its place when the page throws the dialog away', async () => {
    await follows();
    await help.open();
    await help.type('A draft');
    const dialog = makeDialog();
    dialog.showModal();
    await help.until(() => dialog.contains(help.element), 'it is in the dialog');
    dialog.remove();
    await isAtHome();
    await help.settled();
    expect(help.isOpen).to.equal(true);
    expect(help.field.value).to.equal('A draft');
    expect(help.transport.connects.length).to.equal(1);
    expect(help.transport.state).to.equal('online');
  });

  it('goes when the page takes it away, wherever it stands', async () => {
    await follows();
    const dialog = makeDialog();
    dialog.showModal();
    await help.until(() => dialog.contains(help.element), 'it is in the dialog');
    help.element.remove();
    dialog.close();
    await help.settled();
    expect(help.element.isConnected).to.equal(false);
  });

  for (const moves of ['moveBefore', 'append'] as const) {
    it(`keeps focus and draft of who writes while the dialog closes by itself (${moves})`, async function () {
      if (moves === 'append') {
        undo.push(withoutMoveBefore());
      } else if (!('moveBefore' in Element.prototype)) this.skip();
      await follows();
      await help.open();
      // To where the dialog will give the focus back.
      help.after.focus();
      const dialog = makeDialog();
      dialog.showModal();
      await help.settled();
      help.field.focus();
      await help.type('My draft');
      dialog.close();
      await isAtHome();
      await help.settled();
      expect(help.focused).to.equal('Your message');
      expect(help.field.value).to.equal('My draft');
      expect(isHit('.send')).to.equal(true);
      await help.type(' goes on');
      expect(help.field.value).to.equal('My draft goes on');
    });
  }

  it('does not cover on a small window what the dialog asks', async function () {
    if (engine === 'webkit') this.skip(); // Its window does not become so small.
    await viewport(375, 667);
    await follows();
    await help.open();
    await help.type('A draft');
    const dialog = makeDialog();
    dialog.showModal();
    await help.until(() => dialog.contains(help.element), 'it is in the dialog');
    await help.settled();
    expect(help.element.isOpen).to.equal(false);
    expect(isHit('.launcher')).to.equal(true);
    expect(help.focused).to.equal('Stay signed in');
    dialog.close();
    await isAtHome();
    await help.open();
    expect(help.find('#cover').matches(':modal')).to.equal(true);
    expect(help.field.value).to.equal('A draft');
  });
});

/** As in an engine that has none. */
function withoutMoveBefore(): () => void {
  const theirs = Object.getOwnPropertyDescriptor(Element.prototype, 'moveBefore');
  Reflect.deleteProperty(Element.prototype, 'moveBefore');
  return () => {
    if (theirs) Object.defineProperty(Element.prototype, 'moveBefore', theirs);
  };
}
