import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { FileRecord } from '../../src/build/integrity.ts';
import { builtFiles, chunk, isBuilt, listed, ordinaryConversation, sum, withStaticImports } from './built.ts';

/** A budget speaks kindly: the number, by how much it is missed, and what it is made of. */
function holds(what: string, records: readonly FileRecord[], unit: 'gzip' | 'brotli', most: number): void {
  const total = sum(records, unit);
  assert.ok(total <= most, `${what}: ${total} B ${unit}, ${total - most} B over ${most}\n${listed(records)}`);
}

/** The budgets of performance.md that are not met yet. They run, fail and are counted as not passed: issue 8. */
const unmet = { todo: 'over its budget; what it costs today is in the message' };

describe('the built widget', { skip: isBuilt ? false : 'nothing is built: npm run build' }, () => {
  it('costs a page 8,000 B gzip at most until somebody asks for help', () => {
    holds('the first chunk with its static imports', withStaticImports('care-chat.js'), 'gzip', 8_000);
  });

  it('has one file in its first chunk', () => {
    assert.deepEqual(
      withStaticImports('care-chat.js').map(({ file }) => file),
      ['care-chat.js'],
    );
  });

  it('costs 35,000 B brotli at most for an ordinary conversation', unmet, () => {
    const conversation = ordinaryConversation();
    assert.ok(conversation.some(({ file }) => file === 'care-chat.js'));
    holds('all that a conversation fetches by itself', conversation, 'brotli', 35_000);
  });

  it('costs 42,000 B brotli at most as one file with both languages', unmet, () => {
    const all = builtFiles().filter(({ file }) => file === 'care-chat.all.js');
    holds('the single file', all, 'brotli', 42_000);
  });

  it('costs 4,000 B brotli at most to speak Spanish', () => {
    holds(
      'Spanish',
      builtFiles().filter(({ file }) => file === chunk('es')),
      'brotli',
      4_000,
    );
  });

  it('costs 2,500 B brotli at most to offer help, and nothing where no page does', () => {
    const offer = builtFiles().filter(({ file }) => file === 'care-chat.offer.js');
    assert.equal(offer.length, 1);
    holds('the offer', offer, 'brotli', 2_500);
    assert.doesNotMatch(readFileSync('dist/cdn/care-chat.offer.js', 'utf8'), /\bimport\b/);
    assert.doesNotMatch(readFileSync('dist/cdn/care-chat.js', 'utf8'), /care-chat-offered/);
  });

  it('is one file in its single form', () => {
    assert.deepEqual(
      withStaticImports('care-chat.all.js').map(({ file }) => file),
      ['care-chat.all.js'],
    );
    assert.doesNotMatch(readFileSync('dist/cdn/care-chat.all.js', 'utf8'), /\bimport\(/);
  });

  it('carries no Lit that would make a policy of its own name, and no decorator that no browser reads', () => {
    for (const { file } of builtFiles()) {
      const code = readFileSync(`dist/cdn/${file}`, 'utf8');
      assert.doesNotMatch(code, /createPolicy\([`'"]lit-html/, file);
      assert.doesNotMatch(code, /(?:^|[;{}\s])@\w+\(/, file);
      assert.doesNotMatch(code, /modulepreload|sourceMappingURL/, file);
    }
  });

  it('is what integrity.json says', () => {
    for (const { file, integrity } of builtFiles()) {
      const hash = createHash('sha384')
        .update(readFileSync(`dist/cdn/${file}`))
        .digest('base64');
      assert.equal(integrity, `sha384-${hash}`, file);
    }
  });
});

describe('the built demo', { skip: isBuilt ? false : 'nothing is built: npm run build' }, () => {
  for (const page of ['index.html', 'desk.html', 'gallery.html', 'hostile.html', 'embed.html']) {
    it(`has nothing in ${page} that style-src 'none' and a nonce would block`, () => {
      const html = readFileSync(`dist/demo/${page}`, 'utf8');
      assert.doesNotMatch(html, /<link[^>]*stylesheet|<style|\sstyle=|modulepreload|\son\w+="/);
      for (const [script] of html.matchAll(/<script\b[^>]*>[^<]*/g)) {
        assert.match(script, /\ssrc="\/[^"]+"[^>]*>\s*$/, `inline script in ${page}`);
      }
    });
  }

  it('names the widget as a site would', () => {
    const html = readFileSync('dist/demo/index.html', 'utf8');
    assert.match(html, /<script\s+type="module"\s+src="\/cdn\/care-chat\.js"\s*>/);
  });
});
