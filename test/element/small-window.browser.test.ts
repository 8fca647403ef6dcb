import { expect } from '@open-wc/testing';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import { engine, press, viewport } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

const sizes = [
  [320, 256],
  [375, 667],
] as const;

/** Where the panel would leave nothing of the page, it is a modal dialog and says so (accessibility.md D1). */
describe('Help on a small window', () => {
  let help: CareChatHarness;

  before(function () {
    // WebKitGTK's small browser does not make its window so small.
    if (engine === 'webkit') this.skip();
  });
  beforeEach(async () => {
    help = await CareChatHarness.make();
  });
  afterEach(() => help.remove());
  after(() => viewport(1000, 700));

  const dialog = () => help.find<HTMLDialogElement>('#cover');
  const sizesOf = ({ width, height }: DOMRect) => [Math.round(width), Math.round(height)];

  it('crushes no part and hides none where they are higher together than the window', async () => {
    await viewport(640, 360);
    await help.open();
    await help.happens<'case.opened'>({ type: 'case.opened', reference: 'DSP-2026-1' });
    await help.happens<'upload.requested'>({
      ...{ type: 'upload.requested', requestId: 'r', from: maria, purpose: 'Your receipt', kinds: ['pdf'] },
      ...{ mostBytes: 2000, mostFiles: 2, expiresAt: Date.now() + 3_600_000 },
    });
    await help.until(() => help.root.querySelector('#open-upload') !== null, 'the request is pinned');
    for (let count = 0; count < 9; count++) await help.says(assistant, `Line ${count}`);
    await help.receive({ type: 'connection.changed', state: 'reconnecting', attempt: 3 });
    expect(help.log.clientHeight).to.be.at.least(100);
    for (const part of ['#log', '#field', '.send', '#open-upload']) {
      const control = help.find(part);
      control.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const there = help.root.elementFromPoint(left + width / 2, top + height / 2);
      expect(control.contains(there), part).to.equal(true);
    }
  });

  for (const [width, height] of sizes) {
    describe(`of ${width} × ${height}`, () => {
      beforeEach(() => viewport(width, height));

      it('covers the page as a modal dialog, with the focus in the field', async () => {
        await help.open();
        expect(dialog().matches(':modal')).to.equal(true);
        expect(sizesOf(dialog().getBoundingClientRect())).to.deep.equal([width, height]);
        expect(help.focused).to.equal('Your message');
        expect(dialog().getAttribute('aria-labelledby')).to.equal('title');
      });

      it('speaks from within the dialog, since all outside is mute', async () => {
        await help.open();
        await help.says(assistant, 'What can I help you with?');
        expect(dialog().contains(help.find('.announcer'))).to.equal(true);
        await help.hears('Assistant said: What can I help you with?');
      });

      // Not by Tab to its end: from there it goes to the browser's own controls, and in Firefox does not come back.
      it('keeps the page out of the reach of Tab, which goes from one stop of Help to the next', async () => {
        await help.open();
        for (const outside of [help.before, help.after]) {
          outside.focus();
          expect(help.focused).to.equal('Your message');
        }
        await press('Tab');
        expect(help.focused).to.equal('Send');
        await press('Shift+Tab');
        expect(help.focused).to.equal('Your message');
      });

      it('closes at Escape, gives the focus back, and leaves the page free', async () => {
        await help.open();
        await help.press('Escape');
        expect(dialog().open).to.equal(false);
        expect(help.focused).to.equal('Help');
        await press('Tab');
        expect(help.focused).to.equal('After');
      });

      it('closes at Escape twice in a row, too', async () => {
        await help.open();
        await help.press('Escape');
        await help.open();
        await help.press('Escape', 'Escape');
        expect(help.element.isOpen).to.equal(false);
        expect(dialog().matches(':modal')).to.equal(false);
      });

      it('needs no scrolling sideways', async () => {
        await help.open();
        await help.says(assistant, `A long word: ${'abcdefghij'.repeat(12)}`);
        const content = help.find('.content');
        expect(content.scrollWidth).to.be.at.most(content.clientWidth);
        expect(help.log.scrollWidth).to.be.at.most(help.log.clientWidth);
      });
    });
  }

  it('keeps focus, draft and place when the window becomes small and large again', async () => {
    await viewport(1000, 700);
    await help.open();
    for (let count = 0; count < 20; count++) await help.says(assistant, `Line ${count}`);
    await help.type('A draft');
    help.log.scrollTop = 40;
    await help.settled();
    for (const [width, height] of [sizes[1], [1000, 700], sizes[0]] as const) {
      await viewport(width, height);
      await help.until(() => dialog().matches(':modal') === width < 1000, 'it has changed places');
      await help.settled();
      expect(help.focused, `${width}`).to.equal('Your message');
      expect(help.field.value).to.equal('A draft');
      if (height > 256) expect(help.log.scrollTop, `${width}`).to.equal(40);
    }
    // So low a window scrolls as one: the same line is at the top of it.
    const top = help.find('.content').getBoundingClientRect().top;
    expect(help.log.getBoundingClientRect().top).to.be.closeTo(top - 40, 1);
    await viewport(1000, 700);
    await help.until(() => !dialog().open, 'it stands in its corner');
    await help.settled();
    expect(help.log.scrollTop).to.equal(40);
  });

  it('keeps the focus on a message, too', async () => {
    await viewport(1000, 700);
    await help.open();
    await help.says(assistant, 'What can I help you with?');
    help.messages[0]!.focus();
    await viewport(375, 667);
    await help.until(() => dialog().matches(':modal'), 'it covers the page');
    await help.settled();
    expect(help.root.activeElement === help.messages[0]).to.equal(true);
  });

  it('covers nothing while Help is closed', async () => {
    await viewport(375, 667);
    await help.settled();
    expect(help.root.querySelectorAll('dialog[open]').length).to.equal(0);
  });
});
