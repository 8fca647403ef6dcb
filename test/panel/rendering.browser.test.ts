import { expect } from '@open-wc/testing';
import { assistant, customer, leo, maria } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness, nameOf } from '../support/care-chat-harness.ts';

describe('the conversation on screen', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });
  afterEach(() => help.remove());

  const inMessage = (selector: string) => [...help.messages.at(-1)!.querySelectorAll<HTMLElement>(selector)];
  const texts = (selector: string) => inMessage(selector).map((one) => one.innerText.trim());

  it('shows what the assistant emphasises, lists and quotes', async () => {
    await help.says(assistant, 'Send **two** things:\n\n- the *date*\n- the `amount`\n\n1. first\n2. second');
    expect(texts('ul > li')).to.deep.equal(['the date', 'the amount']);
    expect(texts('ol > li')).to.deep.equal(['first', 'second']);
    expect([texts('strong'), texts('em'), texts('code')]).to.deep.equal([['two'], ['date'], ['amount']]);
  });

  it('opens links elsewhere, names where, and tells the other side nothing', async () => {
    await help.says(assistant, 'Read [the rules](https://example.com/rules?a=1).');
    const [link] = inMessage('a') as HTMLAnchorElement[];
    expect(link!.href).to.equal('https://example.com/rules?a=1');
    expect(link!.target).to.equal('_blank');
    expect(link!.rel.split(' ').toSorted()).to.deep.equal(['nofollow', 'noopener', 'noreferrer']);
    expect(link!.referrerPolicy).to.equal('no-referrer');
    expect(link!.innerText).to.equal('the rules (example.com, opens a new window)');
  });

  it('tells of the new window where the address is the label, too', async () => {
    await help.says(assistant, '[https://example.com/rules](https://example.com/rules)');
    expect(texts('a')).to.deep.equal(['https://example.com/rules (opens a new window)']);
  });

  it('dials and writes in place', async () => {
    await help.says(assistant, '[Call us](tel:+18005550142) or [write](mailto:care@example.com)');
    expect(
      inMessage('a').map((link) => [link.getAttribute('href'), link.hasAttribute('target')]),
    ).to.deep.equal([
      ['tel:+18005550142', false],
      ['mailto:care@example.com', false],
    ]);
  });

  it('shows the words of a person as they were typed', async () => {
    await help.says(maria, '**Not** bold\nand [no](https://example.com) link');
    expect(inMessage('strong, a').length).to.equal(0);
    // Not by `innerText`: WebKitGTK's knows no `white-space: pre-line`.
    const [words] = inMessage('.plain');
    expect(words!.textContent).to.equal('**Not** bold\nand [no](https://example.com) link');
    expect(getComputedStyle(words!).whiteSpaceCollapse).to.equal('preserve-breaks');
  });

  it('names each group of messages by author and time', async () => {
    await help.says(assistant, 'One.');
    await help.says(assistant, 'Two.');
    await help.says(customer, 'Three.');
    await help.says(maria, 'Four.');
    await help.says(leo, 'Five.');
    const authors = help.messages.map((message) => nameOf(message).replace(/, \d.*$/, ''));
    expect(authors).to.deep.equal(['Assistant', 'Assistant', 'You', 'Maria, live agent', 'Leo, supervisor']);
    expect(help.messages.map((message) => message.querySelectorAll('h4').length)).to.deep.equal([
      1, 0, 1, 1, 1,
    ]);
    expect(help.messages.every(({ localName }) => localName === 'article')).to.equal(true);
  });

  it('stands in the outline of the page where the page says', async () => {
    await help.says(assistant, 'One.');
    const outline = () =>
      [...help.root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
        (one) => `${one.localName} ${nameOf(one)}`,
      );
    expect(outline().map((line) => line.slice(0, 14))).to.deep.equal([
      'h2 Help',
      'h3 Conversatio',
      'h4 Assistant, ',
    ]);
    help.element.headingLevel = 4;
    await help.settled();
    expect(outline().map((line) => line.slice(0, 2))).to.deep.equal(['h4', 'h5', 'h6']);
  });

  it('says of a message that was changed or taken back', async () => {
    const id = await help.says(maria, 'The fee is $10.');
    await help.receive(
      help.script.fact<'message.corrected'>({
        type: 'message.corrected',
        target: id,
        text: 'The fee is $12.',
      }),
    );
    expect(help.messages[0]!.innerText).to.contain('The fee is $12.').and.to.contain('Edited');
    await help.receive(help.script.fact<'message.retracted'>({ type: 'message.retracted', target: id }));
    expect(texts('.bubble')).to.deep.equal(['This message was removed.']);
  });

  it('holds the place of one who reads older messages', async () => {
    for (let count = 0; count < 20; count++) await help.says(assistant, `Line ${count}`);
    help.log.scrollTop = 20;
    await help.until(() => help.maybe('Jump to latest') !== undefined, 'the way back is there');
    await help.says(assistant, 'News');
    expect(help.log.scrollTop).to.equal(20);
    await help.until(() => help.maybe('Jump to latest, 1 new') !== undefined, 'what is new is counted');
    help.log.scrollTop = help.log.scrollHeight;
    await help.until(() => help.maybe('Jump to latest, 1 new') === undefined, 'the way back is gone');
    await help.says(assistant, 'More news');
    const { scrollTop, clientHeight, scrollHeight } = help.log;
    expect(scrollHeight - scrollTop - clientHeight).to.be.at.most(1);
  });

  it('leaves the place alone though words come in the very moment of scrolling', async () => {
    for (let count = 0; count < 20; count++) await help.says(assistant, `Line ${count}`);
    help.log.scrollTop = 20;
    await help.says(assistant, 'News');
    expect(help.log.scrollTop).to.equal(20);
  });

  it('pins the case number and the place in line', async () => {
    await help.happens<'handoff.requested'>({ type: 'handoff.requested' });
    await help.happens<'handoff.queued'>({ type: 'handoff.queued' });
    await help.receive({ type: 'queue.updated', position: 2, waitSeconds: 180, waitMostSeconds: 300 });
    await help.happens<'case.opened'>({ type: 'case.opened', reference: 'DSP-2026-1' });
    const status = help.find('.status');
    expect(nameOf(status)).to.equal('Status');
    expect(status.innerText)
      .to.contain('You are number 2 in line. 3 to 5 minutes.')
      .and.to.contain('DSP-2026-1');
    expect(help.log.contains(status)).to.equal(false);
  });

  it("offers the page's own way when the line stays down", async () => {
    await help.receive({ type: 'connection.changed', state: 'reconnecting', attempt: 3 });
    expect(help.visibleText()).to.contain('Connection lost. Trying again. Your text is safe.');
    expect(help.element.querySelector('a')!.checkVisibility()).to.equal(true);
    await help.receive({ type: 'connection.changed', state: 'online', attempt: 1 });
    expect(help.element.querySelector('a')!.checkVisibility()).to.equal(false);
  });
});
