import type { Inline } from './document.ts';
import { addressIn, linkTo } from './link.ts';
import { textOf } from './plain-text.ts';

/**
 * The words of one paragraph: strong, emphasis, code, links.
 *
 * One pass from left to right. What may begin something is put down as text, and turned into that something
 * only when its end is met; what never ends is text already. Each mark is open at most once, the latest
 * counts, and so nothing is searched for, the time is linear, and nothing stands deeper than four marks.
 */
export function parseInlines(text: string): readonly Inline[] {
  return new InlinePass(text).run();
}

/** `*`, `**`, `_` or `__`. */
type Mark = string;

// An escape, then every sign that may mean something.
const signs = /\\[!-/:-@[-`{-~]|`+|\*+|_+|!?\[|\]|\n|https:\/\//g;
const target = /\(([^\s()<>"]*)\)/y;
const bareAddress = /[^\s()<>"`[\]]*/y;
const ticks = /`+/g;
const longestRun = 3;

class InlinePass {
  readonly #text: string;
  readonly #pieces: Inline[] = [];
  /** Which piece shows the mark that waits for its other half. */
  readonly #marks = new Map<Mark, number>();
  /** Which pieces show a bracket that waits for its other half. */
  readonly #brackets: { readonly at: number; readonly isImage: boolean }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  run(): readonly Inline[] {
    let at = 0;
    for (let found = search(signs, this.#text, at); found; found = search(signs, this.#text, at)) {
      this.#write(this.#text.slice(at, found.index));
      at = this.#sign(found[0], found.index);
    }
    this.#write(this.#text.slice(at));
    return joined(this.#pieces);
  }

  /** Works one sign in; returns where to go on. */
  #sign(sign: string, at: number): number {
    const end = at + sign.length;
    switch (sign[0]) {
      case '`':
        return this.#code(sign, end);
      case 'h':
        return this.#address(at, end);
      case ']':
        return this.#closeBracket(end);
      case '*':
      case '_':
        this.#emphasis(sign, at);
        break;
      case '\n':
        this.#pieces.push({ kind: 'break' });
        break;
      case '\\':
        this.#write(sign.slice(1));
        break;
      default:
        this.#brackets.push({ at: this.#pieces.length, isImage: sign.length > 1 });
        this.#write(sign);
    }
    return end;
  }

  #code(run: string, end: number): number {
    const size = run.length;
    // Of each length only the last run can be without a partner, so at most three searches are in vain.
    const close = size > longestRun ? undefined : this.#closingTicks(size, end);
    if (close === undefined) {
      this.#write(run);
      return end;
    }
    this.#pieces.push({ kind: 'code', text: this.#text.slice(end, close).replaceAll('\n', ' ') });
    return close + size;
  }

  #closingTicks(size: number, from: number): number | undefined {
    for (let found = search(ticks, this.#text, from); found; found = ticks.exec(this.#text)) {
      if (found[0].length === size) return found.index;
    }
    return undefined;
  }

  /** Inside a word `*` and `_` are what they look like: 3*4*5, file_name_x. */
  #emphasis(run: string, at: number): void {
    const before = this.#text.charAt(at - 1);
    const after = this.#text.charAt(at + run.length);
    let left = run;
    if (isInk(before) && !isWord(after)) {
      for (let mark = this.#closable(left); mark; mark = this.#closable(left)) {
        this.#close(mark);
        left = left.slice(mark.length);
      }
    }
    if (left === '') return;
    // Of three, two stand outside and one inside: strong, and emphasis in it.
    const marks = left.length === longestRun ? [left.slice(1), left.slice(2)] : [left];
    for (const mark of marks) {
      if (isInk(after) && !isWord(before) && mark.length < longestRun)
        this.#marks.set(mark, this.#pieces.length);
      this.#write(mark);
    }
  }

  /** The open mark that a run can close; of two, the inner one. */
  #closable(run: string): Mark | undefined {
    const fitting = [run.slice(0, 1), run.slice(0, 2)].filter((mark) => this.#marks.has(mark));
    return fitting.sort((one, other) => this.#at(other) - this.#at(one))[0];
  }

  #close(mark: Mark): void {
    const at = this.#at(mark);
    const inlines = joined(this.#cut(at).slice(1));
    this.#pieces.push({ kind: mark.length > 1 ? 'strong' : 'emphasis', inlines });
  }

  #at(mark: Mark): number {
    return this.#marks.get(mark) ?? -1;
  }

  /** Takes out the pieces from `at` on, and forgets what was opened among them. */
  #cut(at: number): readonly Inline[] {
    for (const [mark, place] of this.#marks) if (place >= at) this.#marks.delete(mark);
    while ((this.#brackets.at(-1)?.at ?? -1) >= at) this.#brackets.pop();
    return this.#pieces.splice(at);
  }

  /** The address is looked at before the label, so that a label is read only to be used up. */
  #closeBracket(end: number): number {
    const open = this.#brackets.pop();
    const found = open && search(target, this.#text, end);
    const url = found && !open.isImage ? addressIn(found[1] ?? '') : undefined;
    if (!found || (!url && !open.isImage)) {
      this.#write(']');
      return end;
    }
    const label = textOf(this.#cut(open.at).slice(1)).trim();
    if (url) {
      this.#pieces.push(linkTo(url, label));
      // No link stands in a link.
      this.#brackets.length = 0;
    } else {
      // An image becomes the words that describe it: nothing is ever fetched for a message.
      this.#write(label);
    }
    return end + found[0].length;
  }

  #address(at: number, end: number): number {
    const rest = search(bareAddress, this.#text, end)?.[0] ?? '';
    let stop = end + rest.length;
    while (stop > end && ".,;:!?'*_~".includes(this.#text.charAt(stop - 1))) stop--;
    const address = this.#text.slice(at, stop);
    const url = isWord(this.#text.charAt(at - 1)) ? undefined : addressIn(address);
    if (url) this.#pieces.push(linkTo(url, address));
    else this.#write(address);
    return stop;
  }

  #write(text: string): void {
    if (text) this.#pieces.push({ kind: 'text', text });
  }
}

function search(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

function isWord(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}

function isInk(sign: string): boolean {
  return /\S/.test(sign);
}

/** The pieces with neighbouring texts made one. */
function joined(pieces: readonly Inline[]): readonly Inline[] {
  const inlines: Inline[] = [];
  let words = '';
  for (const piece of [...pieces, undefined]) {
    if (piece?.kind === 'text') {
      words += piece.text;
      continue;
    }
    if (words) inlines.push({ kind: 'text', text: words });
    words = '';
    if (piece) inlines.push(piece);
  }
  return inlines;
}
