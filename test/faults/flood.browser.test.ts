import { expect } from '@open-wc/testing';
import { maria } from '../../demo/pages/gallery/cast.ts';
import { hasDevTools } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/** All of them in one engine: ten seconds of a whole processor, which others of the same run want too. */
const most = hasDevTools ? 3_000 : 600;
const atATime = 5;

/** Calls it so many times, each in a task of its own as frames come in over a socket, a few with each timer. */
async function inTasks(times: number, act: () => void): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const all = new Promise<void>((resolve) => {
    let done = 0;
    port1.onmessage = () => {
      act();
      done += 1;
      if (done === times) resolve();
    };
  });
  for (let posted = 0; posted < times; posted += atATime) {
    for (let one = 0; one < atATime; one++) port2.postMessage(null);
    await new Promise((resolve) => setTimeout(resolve));
  }
  await all;
  port1.close();
}

/** How many messages a screen reader was told of. */
function toldIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => {
    const counted = /^([\d,]+) new messages from /.exec(text)?.[1];
    return (
      sum +
      (counted === undefined ? Number(/ said: Word \d+\.$/.test(text)) : Number(counted.replaceAll(',', '')))
    );
  }, 0);
}

describe(`${most} messages, faster than the screen can show them`, () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });
  afterEach(() => help.remove());

  it('leave the customer their keys, cost a drawing a frame, and are counted right', async () => {
    let drawings = 0;
    let frames = 0;
    let over = false;
    help.element.addController({ hostConnected: () => undefined, hostUpdated: () => drawings++ });
    const frame = (): void => {
      frames += 1;
      if (!over) requestAnimationFrame(frame);
    };
    frame();
    let count = 0;
    const flood = inTasks(most, () => help.transport.emit(help.script.says(maria, `Word ${++count}.`)));
    const words = 'What is my balance?';
    await help.type(words);
    await flood;
    await help.settled();
    over = true;
    expect(help.field.value).to.equal(words);
    // Of the customer's own doing: each key, and the field that has words or none.
    expect(drawings).to.be.at.most(frames + 2 * words.length);
    expect(help.messages.length).to.equal(most);
    await help.press('Enter');
    expect(help.transport.sent.at(-1)?.text).to.equal(words);
    await help.until(() => toldIn(help.heard) >= most, 'all are told');
    expect(toldIn(help.heard)).to.equal(most);
  });
});
