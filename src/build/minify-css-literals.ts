import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/**
 * Minifies Lit's css`` literals, which no bundler looks into. A literal with `${}` in it is left as it is: what
 * stands there may be a value, a selector or a whole sheet, and no parser could tell.
 */
export function minifyCssLiterals(): Plugin {
  return {
    name: 'minify-css-literals',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('.ts') || !code.includes('css`')) return null;
      return { code: minifyLiterals(code, id), map: null };
    },
  };
}

// No literal of ours has an escaped backtick; CSS has no use for one.
const literal = /\bcss`([^`$\\]*)`/g;

/** The code with each of its css literals minified. Throws at CSS that does not parse. */
export function minifyLiterals(code: string, filename: string): string {
  return code.replace(literal, (_, css: string) => `css\`${minifyCss(css, filename)}\``);
}

/** A style sheet minified, with the syntax kept as new as it was written. */
export function minifyCss(css: string, filename: string): string {
  return transform({ filename, code: Buffer.from(css), minify: true }).code.toString();
}
