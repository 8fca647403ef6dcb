import { expect } from '@open-wc/testing';
import '../../src/define.ts';

/** The harness would fetch more than a page does, so this page is made by hand. */
describe('a page that has Help', () => {
  const fetched = (part: string) =>
    performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname.includes(part));

  before(() => performance.setResourceTimingBufferSize(2000));

  it('fetches nothing of the panel before the first sign of intent, and then at once', async () => {
    const element = document.createElement('care-chat');
    document.body.append(element);
    await element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(fetched('/src/element/').length).to.be.greaterThan(0);
    expect(fetched('/src/panel/')).to.deep.equal([]);
    expect(fetched('/src/core/')).to.deep.equal([]);
    element.shadowRoot!.querySelector('button')!.focus();
    await new Promise<void>((resolve) => {
      const seen = new PerformanceObserver(() => {
        if (fetched('/src/panel/panel.ts').length > 0) resolve();
      });
      seen.observe({ type: 'resource', buffered: true });
    });
    expect(element.isOpen).to.equal(false);
    element.remove();
  });

  it('has whatever it put inside the element on screen until Help is defined, and not after', async () => {
    const undefinedYet = document.createElement('care-chat-not-yet');
    const link = document.createElement('a');
    link.href = 'tel:+18005550142';
    link.textContent = 'Call us';
    undefinedYet.append(link);
    document.body.append(undefinedYet);
    expect(link.checkVisibility()).to.equal(true);
    const element = document.createElement('care-chat');
    element.append(link);
    document.body.append(element);
    await element.updateComplete;
    expect(link.checkVisibility()).to.equal(false);
    undefinedYet.remove();
    element.remove();
  });
});
