import { expect } from '@open-wc/testing';
import { audit } from '../support/audit.ts';
import { viewport } from '../support/commands.ts';

describe('the conformance report as a page', () => {
  let page: Document;
  const sheet = new CSSStyleSheet();

  before(async () => {
    // Other tests leave a smaller window, in which a wide table is cut and axe cannot see its ground.
    await viewport(1280, 900);
    const text = await (await fetch('/test/conformance/ACR.html')).text();
    page = new DOMParser().parseFromString(text, 'text/html');
    sheet.replaceSync(page.querySelector('style')?.textContent ?? '');
    document.adoptedStyleSheets = [sheet];
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    document.body.append(...page.body.children);
  });
  after(() => {
    document.body.replaceChildren();
    document.adoptedStyleSheets = [];
  });

  it('has a language, a title and no script', () => {
    expect([page.documentElement.lang, page.title]).to.deep.equal([
      'en',
      'care-chat Accessibility Conformance Report',
    ]);
    expect(page.querySelectorAll('script, link, img, iframe')).to.have.length(0);
  });

  it('has a name and headers on each table', () => {
    const tables = [...document.querySelectorAll('table')];
    expect(tables).to.have.length(9);
    for (const table of tables) {
      expect(table.caption?.textContent.trim()).to.not.equal('');
      expect(
        table.querySelectorAll('thead th:not([scope=col]), tbody tr > :first-child:not([scope=row])'),
      ).to.have.length(0);
    }
  });

  it('has no fault and no doubt that axe could find', () => audit());
});
