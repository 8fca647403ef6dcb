import { parseAst, type Plugin } from 'vite';

/**
 * Folds the white space of Lit's html`` and svg`` literals: lines and indents are for us, not for the wire.
 * A run becomes one space, never none, so that nothing moves on the page.
 */
export function minifyHtmlLiterals(): Plugin {
  return {
    name: 'minify-html-literals',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('.ts') || !/\b(html|svg)`/.test(code)) return null;
      return { code: foldTemplates(code), map: null };
    },
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The code with each run of white space that has a line end in it, inside of a template's text, made one space. */
export function foldTemplates(code: string): string {
  const spans = quasisOf(parseAst(code, { lang: 'ts' })).sort((a, b) => b.start - a.start);
  return spans.reduce((all, { start, end }) => {
    const folded = all.slice(start, end).replace(/\s*\n\s*/g, ' ');
    return all.slice(0, start) + folded + all.slice(end);
  }, code);
}

/** Where the fixed texts of html`` and svg`` stand, in templates within templates too. */
function quasisOf(node: unknown): Span[] {
  if (Array.isArray(node)) return node.flatMap(quasisOf);
  if (typeof node !== 'object' || node === null) return [];
  const found = Object.values(node).flatMap(quasisOf);
  if (!('type' in node) || node.type !== 'TaggedTemplateExpression') return found;
  const { tag, quasi } = node as unknown as { tag: { name?: string }; quasi: { quasis: Span[] } };
  return tag.name === 'html' || tag.name === 'svg' ? [...found, ...quasi.quasis] : found;
}
