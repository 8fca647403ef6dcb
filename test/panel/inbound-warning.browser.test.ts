import { expect } from '@open-wc/testing';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

const asks = 'Please read me the code that we have just texted you.';
const warning = 'Warning: We never ask for a one time code in a chat. Do not send it.';

/** A message of the other side that asks for what the bank never asks for (security.md 4.3). */
describe('a message that asks for a secret', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });
  afterEach(() => help.remove());

  const lastMessage = () => help.messages.at(-1)!;

  it('has a warning under it, as a part of its article, and says it once with the words', async () => {
    await help.says(maria, asks);
    expect(lastMessage().innerText).to.contain(warning);
    await help.hears(`Maria said: ${asks} ${warning}`);
    await help.says(maria, 'Thank you.');
    await help.hears('Maria said: Thank you.');
    expect(help.heard.filter((text) => text.includes(warning)).length).to.equal(1);
  });

  it('has no warning where it says that the bank never asks', async () => {
    await help.says(maria, 'We never ask for your code. Do not tell your PIN to anyone.');
    expect(help.maybe('Report this message') === undefined).to.equal(true);
    expect(help.root.querySelector('.warned')).to.equal(null);
  });

  it('has none while it is being written, nor where the customer wrote it', async () => {
    await help.receive({ type: 'message.streamed', target: 's', from: assistant, text: asks, replace: true });
    await help.echoes(asks);
    expect(help.root.querySelector('.warned')).to.equal(null);
  });

  it('is reported without a word of it, and the button says so where it was', async () => {
    const message = await help.says(maria, asks);
    await help.use('Report this message');
    expect(help.transport.commands.at(-1)).to.deep.equal({ do: 'report-message', message, kind: 'otp' });
    expect(help.focused).to.equal('Report this message');
    await help.happens<'message.reported'>({ type: 'message.reported', target: message, kind: 'otp' });
    expect(help.focused).to.equal('Reported. Thank you.');
    await help.hears('Reported. Thank you.');
    await help.press('Enter');
    expect(help.transport.commands.length).to.equal(1);
  });

  it('is warned of in what a supervisor decides, whose words stand apart in their own language', async () => {
    await help.receive(help.script.joins(maria));
    await help.happens<'escalation.requested'>({ type: 'escalation.requested' });
    await help.happens<'escalation.answered'>({
      ...{ type: 'escalation.answered', outcome: 'settled', text: 'Díganos su PIN.', lang: 'es' },
    });
    await help.until(() => help.log.textContent.includes('Díganos su PIN.'), 'the words are there');
    const words = help.log.querySelector<HTMLElement>('[data-fact="escalation.answered"] bdi');
    expect([words?.textContent, words?.lang]).to.deep.equal(['Díganos su PIN.', 'es']);
    expect(help.log.innerText).to.contain('Warning: We never ask for a PIN in a chat. Do not send it.');
  });

  it('is warned of in the language of the customer, whatever its own is', async () => {
    await help.says(maria, asks, { lang: 'en' });
    await help.use('More options');
    await help.use('Español');
    await help.until(() => help.maybe('Reportar este mensaje') !== undefined, 'it is in Spanish');
    expect(help.find('.warned').lang).to.equal('es');
  });
});

describe('a message that asks for a secret, where no report is taken', () => {
  it('is warned of all the same', async () => {
    const help = await CareChatHarness.make({ capabilities: { report: false } });
    await help.open();
    await help.says(maria, asks);
    expect(help.visibleText()).to.contain(warning);
    expect(help.maybe('Report this message') === undefined).to.equal(true);
    await help.remove();
  });
});
