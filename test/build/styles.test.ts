import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { minifyLiterals } from '../../src/build/minify-css-literals.ts';
import { adopting } from '../../src/build/page-styles.ts';

test('a css literal loses its blanks and comments and keeps its meaning', () => {
  const code = 'const sheet = css`\n  /* why */\n  p {\n    color: light-dark(#ffffff, #000000);\n  }\n`;';
  assert.equal(minifyLiterals(code, 'x.ts'), 'const sheet = css`p{color:light-dark(#fff,#000)}`;');
});

test('a css literal with an expression, and any other literal, stay as they are', () => {
  const code = 'css`p { ${rules} }`; html`<p>  </p>`; mycss`p { }`';
  assert.equal(minifyLiterals(code, 'x.ts'), code);
});

test('css that does not parse stops the build', () => {
  assert.throws(() => minifyLiterals('css`p { color: red; } }`', 'x.ts'));
});

test("the script in place of a page's style links adopts exactly that sheet", () => {
  class CSSStyleSheet {
    text = '';
    replaceSync(text: string): void {
      this.text = text;
    }
  }
  const adopted: CSSStyleSheet[] = [];
  runInNewContext(adopting('a{content:"</script>"}'), {
    CSSStyleSheet,
    document: { adoptedStyleSheets: adopted },
  });
  assert.deepEqual(
    adopted.map(({ text }) => text),
    ['a{content:"</script>"}'],
  );
});
