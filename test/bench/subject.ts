/** What a measure asks of a widget, in its page. Ours, each floor and each peer has a file that answers. */
export interface Subject {
  /** So many messages are there when it is opened first. */
  store(count: number): void;
  /** What the customer presses; undefined where it stands open from the beginning. */
  launcher(): HTMLElement | undefined;
  /** The field, once it can be written in. */
  field(): HTMLElement | null;
  /** The focus is in the field. */
  hasFocus(): boolean;
  /** How many messages are in the document. */
  drawn(): number;
  /** The newest message is in view. */
  showsLast(): boolean;
  /** One message more comes in. */
  append(index: number): void;
  /** A piece of an answer comes; with the last one it is whole. */
  piece(text: string, isLast: boolean): void;
  /** The words of the newest message, as far as they are drawn. */
  lastWords(): string;
  /** What a page adds and removes. */
  element(): HTMLElement;
}

declare global {
  interface Window {
    bench: Subject;
  }
}
