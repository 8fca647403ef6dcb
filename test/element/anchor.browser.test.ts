import { expect } from '@open-wc/testing';
import { press } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

describe("a Help link of the page's own", () => {
  let help: CareChatHarness;
  let link: HTMLAnchorElement;

  beforeEach(async () => {
    link = document.createElement('a');
    link.id = 'page-help';
    link.href = '#call-us';
    link.textContent = 'Contact';
    document.body.append(link);
    help = await CareChatHarness.make({ settings: { anchor: '#page-help' } });
  });
  afterEach(async () => {
    await help.remove();
    link.remove();
  });

  const opened = () => help.until(() => help.focused === 'Your message', 'Help is open');

  it('takes the place of the button', () => {
    expect(help.root.querySelectorAll('.launcher').length).to.equal(0);
    expect(link.getAttribute('aria-expanded')).to.equal('false');
  });

  it('opens Help, and does not lead away', async () => {
    link.focus();
    await press('Enter');
    await opened();
    expect(link.getAttribute('aria-expanded')).to.equal('true');
    expect(location.hash).to.equal('');
  });

  it('has Help open beside it, and not in the corner', async () => {
    link.focus();
    await press('Enter');
    await opened();
    const distance = (): number => {
      const { bottom, top } = help.find('#panel').getBoundingClientRect();
      const beside = link.getBoundingClientRect();
      return Math.min(Math.abs(beside.top - bottom), Math.abs(top - beside.bottom));
    };
    await help.until(() => distance() < 24, 'the panel stands by the link');
  });

  it('gets the focus back when Help closes', async () => {
    link.focus();
    await press('Enter');
    await opened();
    await help.press('Escape');
    expect(help.isOpen).to.equal(false);
    expect(document.activeElement === link).to.equal(true);
    expect(link.getAttribute('aria-expanded')).to.equal('false');
  });

  it('leads where it leads again when another is named, which opens Help from then on', async () => {
    const other = document.createElement('a');
    other.id = 'other-help';
    other.href = '#other';
    other.textContent = 'Other';
    help.page.append(other);
    help.element.anchor = '#other-help';
    await help.settled();
    expect(link.hasAttribute('aria-expanded')).to.equal(false);
    link.addEventListener('click', (event) => {
      expect(event.defaultPrevented).to.equal(false);
      event.preventDefault();
    });
    link.click();
    expect(help.element.isOpen).to.equal(false);
    other.focus();
    await press('Enter');
    await opened();
    expect(other.getAttribute('aria-expanded')).to.equal('true');
  });

  it('leads where it leads again when the element is gone', async () => {
    await help.remove();
    help.element.requestUpdate();
    await help.element.updateComplete;
    let isTaken: boolean | undefined;
    link.addEventListener('click', (event) => {
      isTaken = event.defaultPrevented;
      event.preventDefault();
    });
    link.click();
    expect(isTaken).to.equal(false);
  });
});
