import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { press } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

const said = 'Help is minimized. Ctrl+F6 or the Help button opens it.';

/** WCAG 2.4.11 and 2.4.12; the nine points of each control are measured in test/audits/obscured.test.ts. */
describe('Help over what has the focus on the page', () => {
  let help: CareChatHarness;
  let covered: HTMLElement;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    covered = document.createElement('button');
    covered.textContent = 'Pay';
    at(covered, { 'inset-inline-end': '60px', 'inset-block-end': '200px' });
    help.page.append(covered);
    await help.open();
    for (let count = 0; count < 20; count++) await help.says(assistant, `Line ${count}`);
    await help.type('A draft');
  });
  afterEach(async () => {
    await help.remove();
    await help.forget();
  });

  function at(element: HTMLElement, place: Record<string, string>): void {
    for (const [name, value] of Object.entries({ position: 'fixed', ...place })) {
      element.style.setProperty(name, value);
    }
  }

  /** Off the end of the panel, by After, to what lies under it. */
  async function goThere(): Promise<void> {
    help.after.focus();
    await press('Tab');
  }

  const closed = () => help.until(() => !help.element.isOpen, 'Help is minimized');

  it('is minimized, says so once, and leaves the focus where it is', async () => {
    const events: string[] = [];
    for (const name of ['care-before-close', 'care-close']) {
      help.element.addEventListener(name, () => events.push(name));
    }
    await goThere();
    await closed();
    await help.settled();
    expect(document.activeElement === covered).to.equal(true);
    expect(help.find('#panel').checkVisibility()).to.equal(false);
    // The page has no say: its focus must not be hidden.
    expect(events).to.deep.equal(['care-close']);
    await help.hears(said);
    expect(help.times(said)).to.equal(1);
  });

  it('comes back with Ctrl+F6, draft and place as they were, and goes aside again on the way back', async () => {
    help.log.scrollTop = 40;
    await help.settled();
    await goThere();
    await closed();
    await help.press('Control+F6');
    await help.until(() => help.isOpen, 'Help is back');
    expect(help.focused).to.equal('Your message');
    expect(help.field.value).to.equal('A draft');
    expect(help.log.scrollTop).to.equal(40);
    await help.press('Shift+Control+F6');
    await closed();
    expect(document.activeElement === covered).to.equal(true);
  });

  it('comes back with its button, and not when the focus goes on', async () => {
    await goThere();
    await closed();
    await help.press('Shift+Tab');
    await help.settled();
    expect(help.focused).to.equal('After');
    expect(help.isOpen).to.equal(false);
    await help.open();
    expect(help.field.value).to.equal('A draft');
  });

  it('does not mention keys that the customer has turned off, and they do nothing', async () => {
    await help.use('More options');
    await help.use('Settings');
    await help.until(() => help.focused === 'Settings', 'the settings are open');
    await help.switches('Ctrl+F6 moves between the parts');
    await help.press('Escape');
    await goThere();
    await help.hears('Help is minimized. The Help button opens it.');
    // Not with a real key: where nobody takes it, it is the browser's own, and Firefox leaves the page.
    covered.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', ctrlKey: true, bubbles: true }));
    await help.settled();
    expect(help.isOpen).to.equal(false);
  });

  it('stays where the site’s own link within it has the focus, and takes that along when it is minimized', async () => {
    const own = help.element.querySelector('a')!;
    await help.receive({ type: 'connection.changed', state: 'reconnecting', attempt: 3 });
    help.find('#more').focus();
    for (let stops = 0; document.activeElement !== own && stops < 5; stops++) await press('Tab');
    expect(document.activeElement === own).to.equal(true);
    // It decides once a control has stood still from one frame to the next.
    for (let frames = 0; frames < 5; frames++) await new Promise(requestAnimationFrame);
    expect(help.isOpen).to.equal(true);
    await help.press('Escape');
    expect(help.focused).to.equal('Help');
  });

  it('stays where the control is in full view', async () => {
    at(covered, { 'inset-inline-end': 'auto', 'inset-inline-start': '20px' });
    await goThere();
    await loaded();
    expect(help.focused).to.equal('Pay');
    expect(help.isOpen).to.equal(true);
  });

  it('stays over what is no control, such as the heading that a skip link leads to', async () => {
    const heading = document.createElement('h2');
    heading.tabIndex = -1;
    heading.textContent = 'Payments';
    at(heading, { inset: '0' });
    help.page.append(heading);
    await goThere();
    await closed();
    await help.open();
    heading.focus();
    await loaded();
    expect(help.isOpen).to.equal(true);
  });

  it('stays where the page opens it over its own button, at the press of that', async () => {
    await goThere();
    await closed();
    covered.addEventListener('click', () => void help.element.open());
    await press('Enter');
    await help.until(() => help.isOpen, 'Help is open');
    await loaded();
    expect(help.isOpen).to.equal(true);
  });

  it('sees a control in a component, and one that a list has to scroll to', async () => {
    const component = document.createElement('div');
    const list = document.createElement('div');
    at(component, { 'inset-inline-end': '60px', 'inset-block-end': '300px' });
    for (const [name, value] of [
      ['height', '60px'],
      ['overflow', 'auto'],
      ['scroll-behavior', 'smooth'],
    ] as const) {
      list.style.setProperty(name, value);
    }
    for (let count = 0; count < 8; count++) {
      const item = document.createElement('button');
      item.textContent = `Row ${count}`;
      item.style.setProperty('display', 'block');
      list.append(item);
    }
    component.attachShadow({ mode: 'open' }).append(list);
    help.page.append(component);
    covered.remove();
    help.after.focus();
    for (let count = 0; count < 8; count++) {
      await press('Tab');
      await closed();
      await help.element.open();
      await help.settled();
    }
  });

  /** The guard has had its time. */
  async function loaded(): Promise<void> {
    for (let frames = 0; frames < 20; frames++) await help.settled();
  }
});
