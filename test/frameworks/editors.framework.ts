import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';

// Scripts of the older kind, whose names an import does not see.
const require = createRequire(import.meta.url);
const { getCSSLanguageService, newCSSDataProvider } =
  require('vscode-css-languageservice') as typeof import('vscode-css-languageservice');
const { getLanguageService, newHTMLDataProvider, TextDocument } =
  require('vscode-html-languageservice') as typeof import('vscode-html-languageservice');

const editors = new URL('node_modules/care-chat/dist/editors/', import.meta.url);
const read = async (name: string): Promise<never> =>
  JSON.parse(await readFile(new URL(`vscode.${name}-custom-data.json`, editors), 'utf8')) as never;

/** What VS Code offers where `|` stands. */
async function offered(language: 'html' | 'css', text: string): Promise<readonly string[]> {
  const at = text.indexOf('|');
  const file = TextDocument.create(`file:///page.${language}`, language, 1, text.replace('|', ''));
  const place = file.positionAt(at);
  if (language === 'html') {
    const customDataProviders = [newHTMLDataProvider('care-chat', await read('html'))];
    const service = getLanguageService({ customDataProviders });
    return service.doComplete(file, place, service.parseHTMLDocument(file)).items.map(({ label }) => label);
  }
  const service = getCSSLanguageService({ customDataProviders: [newCSSDataProvider(await read('css'))] });
  return service.doComplete(file, place, service.parseStylesheet(file)).items.map(({ label }) => label);
}

describe('VS Code, by its own language services,', () => {
  it('offers the element', async () => {
    assert.ok((await offered('html', '<|')).includes('care-chat'));
  });

  it('offers its attributes, and the words of one', async () => {
    const attributes = await offered('html', '<care-chat |></care-chat>');
    for (const name of ['endpoint', 'token-url', 'urgent-phones', 'theme'])
      assert.ok(attributes.includes(name), name);
    assert.deepEqual(await offered('html', '<care-chat theme="|"></care-chat>'), [
      'auto',
      'light',
      'dark',
      'contrast',
    ]);
  });

  it('tells what an attribute is for', async () => {
    const service = getLanguageService({
      customDataProviders: [newHTMLDataProvider('care-chat', await read('html'))],
    });
    const file = TextDocument.create(
      'file:///page.html',
      'html',
      1,
      '<care-chat token-url="/token"></care-chat>',
    );
    const hover = service.doHover(file, file.positionAt(13), service.parseHTMLDocument(file));
    assert.match(JSON.stringify(hover), /short-lived token/);
  });

  it('offers its custom properties, parts and states', async () => {
    assert.ok((await offered('css', 'care-chat { | }')).includes('--care-chat-accent'));
    assert.ok((await offered('css', 'care-chat::| { }')).includes('::part(launcher)'));
    assert.ok((await offered('css', 'care-chat:| { }')).includes(':state(unread)'));
  });
});
