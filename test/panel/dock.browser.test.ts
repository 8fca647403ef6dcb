import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { engine, viewport } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

const root = document.documentElement;

describe('Help beside the page', () => {
  let help: CareChatHarness;
  let sheets: readonly CSSStyleSheet[];

  before(function () {
    // WebKitGTK's small browser does not make its window so wide.
    if (engine === 'webkit') this.skip();
  });
  beforeEach(async () => {
    await viewport(1280, 800);
    sheets = [...document.adoptedStyleSheets];
    help = await CareChatHarness.make({ settings: { layout: 'dock' } });
  });
  afterEach(async () => {
    await help.remove();
    await help.forget();
    root.removeAttribute('style');
    root.removeAttribute('dir');
  });
  after(() => viewport(1000, 700));

  const panel = () => help.find('#panel').getBoundingClientRect();
  const page = () => help.page.getBoundingClientRect();
  const isDocked = () => help.find('.corner').dataset['layout'] === 'dock';
  const docked = () => help.until(isDocked, 'Help stands beside the page');

  /** Nothing of the page is under the panel, and nothing scrolls sideways. */
  function expectBeside(): void {
    const [its, ours] = [page(), panel()];
    expect(its.right <= ours.left + 1 || its.left >= ours.right - 1, `${its.right}, ${ours.left}`).to.equal(
      true,
    );
    expect(ours.top).to.equal(0);
    expect(ours.height).to.be.closeTo(innerHeight, 1);
    expect(root.scrollWidth).to.be.at.most(root.clientWidth);
  }

  function expectGivenBack(): void {
    expect([...document.adoptedStyleSheets]).to.deep.equal(sheets);
    expect(getComputedStyle(root).paddingInlineEnd).to.equal('0px');
    expect(page().right).to.be.greaterThan(root.clientWidth - 20);
  }

  it('takes the full height at the end, and no part of the page', async () => {
    await help.open();
    await docked();
    expectBeside();
    expect(panel().right).to.be.closeTo(root.clientWidth, 1);
    expect(help.focused).to.equal('Your message');
  });

  it('gives all back when it closes, with the focus on its button', async () => {
    await help.open();
    await docked();
    await help.press('Escape');
    expectGivenBack();
    expect(help.focused).to.equal('Help');
  });

  it('gives all back when the element goes, and takes it again when it comes', async () => {
    await help.open();
    await docked();
    const { element } = help;
    help.page.append(element);
    await help.settled();
    expect(isDocked()).to.equal(true);
    element.remove();
    expectGivenBack();
  });

  it("leaves the page's own padding and styles as they are, and adds to them", async () => {
    root.style.setProperty('padding-inline-end', '30px');
    await help.open();
    await docked();
    expect(parseFloat(getComputedStyle(root).paddingInlineEnd)).to.be.closeTo(30 + panel().width, 1);
    expect(root.getAttribute('style')).to.match(/^padding-inline-end: 30px;?$/);
    await help.press('Escape');
    expect(getComputedStyle(root).paddingInlineEnd).to.equal('30px');
  });

  it('tells the page how much it has taken, for what the page has fixed', async () => {
    await help.open();
    await docked();
    const told = getComputedStyle(root).getPropertyValue('--care-chat-dock-end');
    expect(parseFloat(told)).to.be.closeTo(panel().width, 1);
  });

  it('stands on the other side where one reads from right to left', async () => {
    root.dir = 'rtl';
    await help.open();
    await docked();
    expectBeside();
    expect(panel().left).to.be.closeTo(0, 1);
  });

  it('gives way on the right side though the element stands in text of the other direction', async () => {
    help.page.dir = 'rtl';
    await help.open();
    await docked();
    expectBeside();
    expect(panel().left).to.be.closeTo(0, 1);
  });

  it('stands over the page where the window has no room for both, and beside it when it has', async () => {
    await viewport(900, 700);
    await help.open();
    await help.says(assistant, 'Hello');
    expect(isDocked()).to.equal(false);
    expectGivenBack();
    await viewport(1024, 600);
    await docked();
    await help.settled();
    expectBeside();
  });

  it('stands over a page that insists on its padding', async () => {
    root.style.setProperty('padding-inline-end', '30px', 'important');
    await help.open();
    await help.until(() => performance.getEntriesByType('resource').some(isOurs), 'the code is there');
    await help.says(assistant, 'Hello');
    expect(isDocked()).to.equal(false);
    expect([...document.adoptedStyleSheets]).to.deep.equal(sheets);
  });

  it('stands over a page that cannot be made narrower', async () => {
    help.page.style.setProperty('min-width', '1100px');
    await help.open();
    await help.until(() => performance.getEntriesByType('resource').some(isOurs), 'the code is there');
    await help.says(assistant, 'Hello');
    expect(isDocked()).to.equal(false);
    expect([...document.adoptedStyleSheets]).to.deep.equal(sheets);
    expect(root.scrollWidth).to.be.at.most(root.clientWidth);
  });

  it('yields to what the customer has chosen, and so does the side', async () => {
    await help.open();
    await docked();
    await help.use('More options');
    await help.use('Settings');
    await help.until(() => help.focused === 'Settings', 'the settings are open');
    await help.chooses('Side of the page', 'Left');
    expectBeside();
    expect(panel().left).to.be.closeTo(0, 1);
    await help.chooses('Place of Help', 'Over the page');
    expect(isDocked()).to.equal(false);
    expectGivenBack();
  });
});

describe('Help over the page', () => {
  it("goes beside it by the customer's own choice", async function () {
    if (engine === 'webkit') this.skip();
    await viewport(1280, 800);
    const help = await CareChatHarness.make();
    await help.open();
    await help.use('More options');
    await help.use('Settings');
    await help.until(() => help.focused === 'Settings', 'the settings are open');
    await help.chooses('Place of Help', 'Beside the page');
    await help.until(() => help.find('.corner').dataset['layout'] === 'dock', 'Help stands beside the page');
    await help.remove();
    await help.forget();
    await viewport(1000, 700);
  });
});

function isOurs({ name }: PerformanceEntry): boolean {
  return name.includes('beside-page');
}
