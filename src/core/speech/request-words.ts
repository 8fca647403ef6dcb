interface Request {
  readonly purpose: string;
  readonly fields: readonly { readonly name: string; readonly label?: string; readonly hint?: string }[];
}

const known = new WeakMap<Request['fields'], { readonly text: string }>();

/** All that a request says in the words of who asks. The same record for the same request. */
export function wordsOf({ purpose, fields }: Request): { readonly text: string } {
  const words = known.get(fields) ?? {
    text: [purpose, ...fields.flatMap(({ label, hint }) => [label, hint])]
      .filter((part) => part !== undefined)
      .join('\n'),
  };
  known.set(fields, words);
  return words;
}
