import { expect } from '@open-wc/testing';
import { ben, leo, maria } from '../../demo/pages/gallery/cast.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/** What the site's own tool was told, in order. */
interface Told {
  readonly type: string;
  readonly requestId: string;
}

const asks =
  'Maria asks to see this page with you. Nothing is shared yet. Use the button Answer, above the conversation.';

describe('a page that an agent asks to see', () => {
  let help: CareChatHarness;
  let told: Told[];
  let refuses: boolean;

  beforeEach(async () => {
    help = await CareChatHarness.make({ settings: { sharing: true } });
    told = [];
    refuses = false;
    for (const name of ['care-share-start', 'care-share-stop'] as const) {
      help.page.addEventListener(name, (event) => {
        const { type, requestId } = event as Event & Told;
        told.push({ type, requestId });
        if (refuses) event.preventDefault();
      });
    }
    await help.open();
    await help.receive(help.script.joins(maria));
  });
  afterEach(() => help.remove());

  const ask = async (requestId = 'r'): Promise<void> => {
    await help.happens<'sharing.requested'>({
      ...{ type: 'sharing.requested', requestId, from: maria, expiresAt: Date.now() + 600_000 },
    });
    await help.until(() => help.root.querySelector('#answer-sharing') !== null, 'the request is on screen');
  };
  const begins = async (requestId = 'r'): Promise<void> => {
    await help.happens<'sharing.started'>({
      ...{ type: 'sharing.started', requestId, endsAt: Date.now() + 600_000 },
    });
  };
  const closes = (reason: 'customer' | 'agent' | 'withdrawn' | 'expired') =>
    help.happens<'sharing.closed'>({ type: 'sharing.closed', requestId: 'r', reason });
  const share = async (): Promise<void> => {
    await ask();
    await help.use('Answer');
    await help.press('Tab');
    expect(help.focused).to.equal('Share this page');
    await help.press('Enter');
    await begins();
    await help.until(() => help.root.querySelector('#stop-sharing') !== null, 'the way to stop it');
  };
  const question = (): HTMLDialogElement | null => help.root.querySelector('#sharing-question');
  const commands = () => help.transport.commands.filter(({ do: wish }) => wish.endsWith('-sharing'));
  const types = (): readonly string[] => told.map(({ type }) => type);

  it('is asked for in words that are said once, and takes neither the focus nor the draft', async () => {
    await help.type('A draft');
    await ask();
    await help.hears(asks);
    expect([help.times(asks), help.focused, help.field.value]).to.deep.equal([1, 'Your message', 'A draft']);
    expect([told.length, commands().length, question()?.open]).to.deep.equal([0, 0, false]);
  });

  it('is asked about in a modal dialog, where the way to share nothing has the focus', async () => {
    await ask();
    await help.use('Answer');
    expect([question()?.matches(':modal'), help.focused]).to.deep.equal([true, 'Decline']);
    const words = question()?.innerText ?? '';
    for (const part of ['Maria', 'What is seen', 'What is never seen', 'You can stop at any time'])
      expect(words).to.contain(part);
    await help.press('Enter');
    expect([question()?.open ?? false, help.focused]).to.deep.equal([false, 'Your message']);
    expect(commands()).to.deep.equal([{ do: 'decline-sharing', requestId: 'r' }]);
    expect(told).to.deep.equal([]);
  });

  it('is not shared at Escape, which leads back to the question and leaves Help open', async () => {
    await ask();
    await help.use('Answer');
    await help.press('Escape');
    expect([question()?.open, help.focused, help.isOpen]).to.deep.equal([false, 'Answer', true]);
    expect([told.length, commands().length]).to.deep.equal([0, 0]);
  });

  it('is begun by the site at the customer’s own press, and seen once the other side says so', async () => {
    await share();
    expect(told).to.deep.equal([{ type: 'care-share-start', requestId: 'r' }]);
    expect(commands()).to.deep.equal([{ do: 'start-sharing', requestId: 'r' }]);
    expect(help.find('#sharing').innerText).to.contain('Maria sees this page, until');
    expect(help.root.querySelector('#sharing-pin') === null).to.equal(true);
  });

  it('is stopped by the first stop in Help, at once and once', async () => {
    await share();
    help.before.focus();
    const first = help.find('.content').querySelector('button');
    expect(first?.id).to.equal('stop-sharing');
    await help.use('Stop sharing');
    expect(types()).to.deep.equal(['care-share-start', 'care-share-stop']);
    expect(help.focused).to.equal('Your message');
    expect(commands().at(-1)).to.deep.equal({ do: 'stop-sharing', requestId: 'r' });
    await closes('customer');
    expect(types().length).to.equal(2);
    expect(help.root.querySelector('#sharing') === null).to.equal(true);
  });

  it('is stopped without a line too, and the other side is told when it is back', async () => {
    await share();
    await help.receive({ type: 'connection.changed', state: 'reconnecting', attempt: 1 });
    await help.use('Stop sharing');
    expect(types()).to.deep.equal(['care-share-start', 'care-share-stop']);
    await help.hears('Nobody sees this page. The agent is told when you are online again.');
    expect(commands().length).to.equal(1);
    await help.receive({ type: 'connection.changed', state: 'online', attempt: 1 });
    expect(commands().at(-1)).to.deep.equal({ do: 'stop-sharing', requestId: 'r' });
    expect(commands().length).to.equal(2);
  });

  for (const [how, end] of [
    ['the agent', () => closes('agent')],
    ['its time', () => closes('expired')],
    ['a transfer', () => help.happens<'transfer.started'>({ type: 'transfer.started', team: 'Fraud' })],
    ['the leaving of the agent', () => help.receive(help.script.leaves(maria))],
    ['one who takes over', () => help.happens<'handoff.accepted'>({ type: 'handoff.accepted', agent: ben })],
    [
      'the end of the chat',
      () => help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent' }),
    ],
  ] as const) {
    it(`is stopped by ${how}, which moves no focus`, async () => {
      await share();
      await end();
      expect(types()).to.deep.equal(['care-share-start', 'care-share-stop']);
      expect(help.root.activeElement?.closest('.content') != null).to.equal(true);
      expect(help.root.querySelector('#stop-sharing') === null).to.equal(true);
    });
  }

  it('goes on when a supervisor joins and leaves', async () => {
    await share();
    await help.receive(help.script.joins(leo), help.script.leaves(leo));
    expect(types()).to.deep.equal(['care-share-start']);
    expect(help.button('Stop sharing').checkVisibility()).to.equal(true);
  });

  it('is stopped at once where the other side does not take it', async () => {
    await ask();
    await help.use('Answer');
    help.transport.refuseNext(new TransportError('ended'));
    await help.use('Share this page');
    await help.hears('This page could not be shared. Nobody sees it.');
    expect(types()).to.deep.equal(['care-share-start', 'care-share-stop']);
  });

  it('is not shared by a site whose tool cannot, and the agent is told', async () => {
    refuses = true;
    await ask();
    await help.use('Answer');
    await help.use('Share this page');
    await help.hears('This page could not be shared. Nobody sees it.');
    expect(types()).to.deep.equal(['care-share-start']);
    expect(commands()).to.deep.equal([{ do: 'decline-sharing', requestId: 'r', unable: true }]);
  });

  it('is not asked about any more when the agent takes the question back, and the focus stays in Help', async () => {
    await ask();
    await help.use('Answer');
    await closes('withdrawn');
    await help.until(() => question() === null, 'the question goes');
    expect(help.root.activeElement?.closest('.content') != null).to.equal(true);
    expect(told).to.deep.equal([]);
  });

  it('is told of on the button while Help is closed, and goes on', async () => {
    await share();
    await help.press('Escape');
    expect(help.isOpen).to.equal(false);
    await help.until(
      () => help.find('.launcher').innerText.includes('Maria sees this page'),
      'the button says so',
    );
    expect(types()).to.deep.equal(['care-share-start']);
  });

  it('is stopped when the customer signs out, and when the element goes', async () => {
    await share();
    await help.element.logout();
    expect(types()).to.deep.equal(['care-share-start', 'care-share-stop']);
  });

  it('is stopped when the element is taken off the page', async () => {
    await share();
    const { element } = help;
    let stops = 0;
    element.addEventListener('care-share-stop', () => stops++);
    element.remove();
    await help.until(() => stops > 0, 'the tool is told');
    expect(stops).to.equal(1);
  });

  it('is said to have been left where it was shared by a page that is not there any more', async () => {
    await help.happens<'sharing.requested'>({
      ...{ type: 'sharing.requested', requestId: 'r', from: maria, expiresAt: Date.now() + 600_000 },
    });
    await begins();
    await help.until(() => commands().length > 0, 'the other side is told');
    expect(commands()).to.deep.equal([{ do: 'stop-sharing', requestId: 'r', left: true }]);
    expect(told).to.deep.equal([]);
  });

  it('can be stopped from another tab than the one that is seen', async () => {
    let go = (): void => undefined;
    await new Promise<void>((held) => {
      void navigator.locks.request('care-chat-page r', () => {
        held();
        return new Promise<void>((resolve) => (go = resolve));
      });
    });
    await help.happens<'sharing.requested'>({
      ...{ type: 'sharing.requested', requestId: 'r', from: maria, expiresAt: Date.now() + 600_000 },
    });
    await begins();
    await help.until(() => help.root.querySelector('#stop-sharing') !== null, 'the way to stop it');
    expect(commands()).to.deep.equal([]);
    await help.use('Stop sharing');
    expect(commands()).to.deep.equal([{ do: 'stop-sharing', requestId: 'r' }]);
    await closes('customer');
    go();
  });
});

describe('a page that cannot be shared', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });
  afterEach(() => help.remove());

  it('answers by itself, and the customer hears and sees nothing of it', async () => {
    await help.receive(help.script.joins(maria));
    const before = help.log.innerText;
    const { length } = help.heard;
    await help.happens<'sharing.requested'>({
      ...{ type: 'sharing.requested', requestId: 'r', from: maria, expiresAt: Date.now() + 600_000 },
    });
    await help.until(() => help.transport.commands.some((one) => one.do === 'decline-sharing'), 'its answer');
    await help.happens<'sharing.closed'>({ type: 'sharing.closed', requestId: 'r', reason: 'unable' });
    await help.says(maria, 'All right.');
    await help.hears('Maria said: All right.');
    expect(help.transport.commands.filter(({ do: wish }) => wish.endsWith('-sharing'))).to.deep.equal([
      { do: 'decline-sharing', requestId: 'r', unable: true },
    ]);
    expect(help.heard.slice(length).filter((text) => text.includes('page'))).to.deep.equal([]);
    expect(help.log.innerText.startsWith(before)).to.equal(true);
    expect(help.root.querySelector('#sharing, #sharing-pin') === null).to.equal(true);
  });
});
