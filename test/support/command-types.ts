/** The media features that a test may pretend. An absent one is as the browser has it. */
export interface MediaFeatures {
  'prefers-color-scheme'?: 'light' | 'dark';
  'forced-colors'?: 'active' | 'none';
  'prefers-contrast'?: 'more' | 'less' | 'no-preference';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
}

/** One node of what the browser hands to a screen reader, shadow roots included. */
export interface TreeNode {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly states: Readonly<Record<string, unknown>>;
  readonly children: readonly string[];
}

/** A file by its name and its first words; with `bytes`, as long as that. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
  readonly bytes?: number;
}

/** What a test in the browser may ask of the browser's driver. */
export interface Commands {
  press: { payload: { keys: string }; result: void };
  type: { payload: { text: string }; result: void };
  media: { payload: MediaFeatures; result: void };
  viewport: { payload: { width: number; height: number }; result: void };
  /** Files are made, and chosen in the file input that has the focus, as its own window would. */
  choose: { payload: { files: readonly ChosenFile[] }; result: void };
  tree: { payload: Record<string, never>; result: TreeNode[] };
}

export type CommandName = keyof Commands;

/** A refusal comes back as a value, since the runner turns a throw into a silent time-out of its own. */
export type Outcome<Value> = { done: true; value: Value } | { done: false; reason: string };
