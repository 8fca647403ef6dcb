import { expect } from '@open-wc/testing';
import { press, viewport } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/** WCAG 2.4.11 and 2.4.12 for the closed widget; measured at more places in test/audits/obscured.test.ts. */
describe('the Help button over what has the focus on the page', () => {
  let help: CareChatHarness;
  let covered: HTMLElement;

  before(() => viewport(1000, 700));
  beforeEach(async () => {
    help = await CareChatHarness.make();
    covered = document.createElement('button');
    covered.textContent = 'Pay';
    for (const [name, value] of [
      ['position', 'fixed'],
      ['inset-inline-end', '30px'],
      ['inset-block-end', '30px'],
    ] as const) {
      covered.style.setProperty(name, value);
    }
    help.page.append(covered);
  });
  afterEach(() => help.remove());

  const place = () => help.find('.launcher').getBoundingClientRect();

  async function goThere(): Promise<void> {
    help.after.focus();
    await press('Tab');
    await help.settled();
  }

  it('goes up, and comes down when the focus goes on', async () => {
    const { bottom } = place();
    await goThere();
    expect(help.focused).to.equal('Pay');
    expect(place().bottom).to.be.at.most(covered.getBoundingClientRect().top);
    await help.press('Shift+Tab');
    expect(place().bottom).to.equal(bottom);
  });

  it('opens Help in its place all the same', async () => {
    await goThere();
    await help.open();
    const { bottom } = help.find('.launcher').getBoundingClientRect();
    expect(bottom).to.be.closeTo(innerHeight - 20, 2);
  });

  it('stays where it is beneath nothing but what fills the window', async () => {
    const { bottom } = place();
    covered.style.setProperty('inset', '0');
    await goThere();
    expect(place().bottom).to.equal(bottom);
  });

  it('stays where it is when a control elsewhere has the focus', async () => {
    const { bottom } = place();
    await help.press('Tab');
    help.before.focus();
    await help.settled();
    expect(place().bottom).to.equal(bottom);
  });
});
