/**
 * What a message looks like, as data. There is no HTML in it and no way to put any in.
 *
 * A view turns each kind into one fixed element and each string into a text node, so that the worst a hostile
 * message can do is to be read (security.md, threats 1 to 3).
 */
export type Block = Paragraph | List | CodeBlock;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** The first number of an ordered list. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly inlines: readonly Inline[];
  readonly lists: readonly List[];
}

export interface CodeBlock {
  readonly kind: 'code-block';
  readonly text: string;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | Link;

export interface Link {
  readonly kind: 'link';
  /** https, mailto or tel; nothing else ever. */
  readonly href: string;
  /** Where it leads. To be shown beside the label: absent only where the label is that very address. */
  readonly host?: string;
  readonly label: string;
}

/** How deep lists stand in lists. What is deeper is shown at that depth. */
export const deepestList = 4;
