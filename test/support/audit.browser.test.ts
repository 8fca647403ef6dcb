import { expect, fixture, html } from '@open-wc/testing';
import { audit } from './audit.ts';

async function faultOf(element: Element): Promise<string> {
  return audit(element).then(() => 'none', String);
}

describe('audit', () => {
  it('lets a good button pass', async () => {
    const button = await fixture(html`<button>Help</button>`);
    expect(await faultOf(button)).to.equal('none');
  });

  it('finds a button without a name, inside a shadow root too', async () => {
    const host = await fixture(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).append(document.createElement('button'));
    expect(await faultOf(host)).to.contain('violation button-name');
  });

  it('finds targets that are too small, which axe leaves off', async () => {
    const box = await fixture<HTMLElement>(html`<div><button>a</button><button>b</button></div>`);
    for (const button of box.querySelectorAll('button')) {
      button.style.setProperty('all', 'initial');
      button.style.setProperty('font', '8px/10px monospace');
    }
    expect(await faultOf(box)).to.contain('violation target-size');
  });

  it('fails on what axe cannot decide', async () => {
    const box = await fixture<HTMLElement>(html`<p>Words on a picture</p>`);
    box.style.setProperty('background-image', 'linear-gradient(#fff, #000)');
    expect(await faultOf(box)).to.contain('doubt color-contrast');
  });
});
