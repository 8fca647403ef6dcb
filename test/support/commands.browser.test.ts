import { expect, fixture, html } from '@open-wc/testing';
import { engine, hasDevTools, media, press, tree, type, viewport } from './commands.ts';

describe('the commands of the browser driver', () => {
  it('presses Tab and Shift+Tab as a person does', async () => {
    const box = await fixture<HTMLElement>(
      html`<p><button id="one">One</button><button id="two">Two</button></p>`,
    );
    box.querySelector<HTMLElement>('#one')!.focus();
    await press('Tab');
    expect(document.activeElement?.id).to.equal('two');
    await press('Shift+Tab');
    expect(document.activeElement?.id).to.equal('one');
  });

  it('types into what has the focus', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="Name" />`);
    input.focus();
    await type('Ana 12');
    expect(input.value).to.equal('Ana 12');
  });

  it('gives the window a size', async () => {
    await viewport(400, 500);
    if (engine !== 'webkit') expect(innerWidth).to.equal(400);
    await viewport(800, 600);
  });

  it('pretends media features, or says that it cannot', async () => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    if (hasDevTools) {
      await media({ 'prefers-color-scheme': 'dark', 'forced-colors': 'active' });
      expect(dark.matches).to.equal(true);
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      await media({});
      expect(dark.matches).to.equal(false);
    } else {
      const error = await media({ 'forced-colors': 'active' }).catch(String);
      expect(error).to.contain('only Chromium speaks the DevTools protocol');
    }
  });

  it('reads the accessibility tree through shadow roots', async function () {
    if (!hasDevTools) this.skip();
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const button = document.createElement('button');
    button.textContent = 'Help';
    host.attachShadow({ mode: 'open' }).append(button);
    const found = (await tree()).find(({ role, name }) => role === 'button' && name === 'Help');
    expect(found).to.not.equal(undefined);
  });
});
