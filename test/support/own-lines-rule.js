/**
 * A function may have so many lines of its own: those of functions inside it count for them, not for it.
 * So a factory of closures, our way to keep state private, is judged by its parts.
 */
export const ownLines = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'integer' }],
    messages: { long: 'This function has {{lines}} lines of its own; {{most}} is the most.' },
  },
  create(context) {
    const most = context.options[0];
    const inner = [];
    const enter = () => inner.push(0);
    const leave = (node) => {
      const lines = node.loc.end.line - node.loc.start.line + 1;
      const own = lines - inner.pop();
      if (own > most) context.report({ node, messageId: 'long', data: { lines: own, most } });
      if (inner.length > 0) inner[inner.length - 1] += lines - 1;
    };
    const functions = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
    return Object.fromEntries(functions.flatMap((name) => [[name, enter], [`${name}:exit`, leave]])); // prettier-ignore
  },
};
