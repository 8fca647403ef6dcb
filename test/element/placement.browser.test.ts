import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { viewport } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/** Distances from the corner of the window, as the style sheet says: 1.25em of the customer's own size. */
const offset = 20;

describe('the place of Help on the page', () => {
  let help: CareChatHarness;
  const undo: (() => void)[] = [];

  before(() => viewport(1000, 700));
  beforeEach(async () => {
    help = await CareChatHarness.make();
  });
  afterEach(async () => {
    await help.remove();
    for (const one of undo.splice(0)) one();
  });

  function style(element: HTMLElement, properties: Record<string, string>): void {
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
    undo.push(() => element.removeAttribute('style'));
  }

  function fromCorner(element: Element): readonly [number, number] {
    const { right, bottom } = element.getBoundingClientRect();
    return [document.documentElement.clientWidth - right, innerHeight - bottom];
  }

  function expectInCorner(): void {
    for (const distance of fromCorner(help.find('.launcher'))) {
      expect(Math.abs(distance - offset)).to.be.at.most(2);
    }
  }

  it('is the lower corner', () => expectInCorner());

  it('is the lower corner of the window though the page transforms and clips its body', async () => {
    style(document.body, {
      transform: 'translate(40px, 30px) scale(0.9)',
      overflow: 'hidden',
      height: '200px',
    });
    await help.settled();
    expectInCorner();
    await help.open();
    expect(Math.abs(fromCorner(help.find('#panel'))[0] - offset)).to.be.at.most(2);
  });

  it('is before everything that the page has, whatever its z-index', async () => {
    const cover = document.createElement('div');
    style(cover, { position: 'fixed', inset: '0', 'z-index': '2147483647', background: 'Canvas' });
    document.body.append(cover);
    undo.push(() => cover.remove());
    await help.settled();
    const { left, top, width, height } = help.find('.launcher').getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)?.localName).to.equal('care-chat');
  });

  it('takes no more of the page than its button', () => {
    const { left, top, right, bottom } = help.find('.launcher').getBoundingClientRect();
    for (let x = 2; x < innerWidth; x += 24) {
      for (let y = 2; y < innerHeight; y += 24) {
        const isInside = x >= left && x <= right && y >= top && y <= bottom;
        if (!isInside) expect(document.elementFromPoint(x, y)?.localName).not.to.equal('care-chat');
      }
    }
  });

  it('leaves the page beside the panel to be pressed', async () => {
    await help.open();
    const { left } = help.find('#panel').getBoundingClientRect();
    expect(document.elementFromPoint(left - 20, innerHeight / 2)?.localName).not.to.equal('care-chat');
    expect(help.find('#panel').getBoundingClientRect().top).to.be.at.least(0);
  });

  it('has the size that the customer reads at, whatever the page does to its own', async () => {
    style(document.documentElement, { 'font-size': '62.5%' });
    style(document.body, { 'font-size': '9px' });
    await help.open();
    await help.says(assistant, 'What can I help you with?');
    const texts = [...help.root.querySelectorAll<HTMLElement>('.corner *')].filter(
      (one) => one.checkVisibility() && [...one.childNodes].some(isWords),
    );
    expect(texts.length).to.be.greaterThan(8);
    for (const one of texts) {
      expect(parseFloat(getComputedStyle(one).fontSize), one.outerHTML).to.be.at.least(15);
    }
    expect(help.find('.launcher').getBoundingClientRect().height).to.be.at.least(48);
  });

  it('is the other corner where one reads from right to left', async () => {
    document.documentElement.dir = 'rtl';
    undo.push(() => document.documentElement.removeAttribute('dir'));
    await help.settled();
    const { left } = help.find('.launcher').getBoundingClientRect();
    expect(Math.abs(left - offset)).to.be.at.most(2);
  });

  it('takes none of the looks of the page', async () => {
    style(document.body, { 'letter-spacing': '1em', 'text-transform': 'uppercase', color: 'red' });
    await help.settled();
    const looks = getComputedStyle(help.find('.launcher'));
    expect(looks.textTransform).to.equal('none');
    expect(looks.letterSpacing).to.equal('normal');
  });
});

function isWords(node: ChildNode): boolean {
  return node instanceof Text && node.data.trim() !== '';
}
