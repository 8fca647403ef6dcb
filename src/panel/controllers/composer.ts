import type { Clock } from '../../core/protocol/ports.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { ComposerHold } from '../actions.ts';
import type { Session } from '../../session/session.ts';
import { UndoController } from './undo.ts';

/** Keys that a touch keyboard's Enter makes lines with: there the Send button sends. */
const touchOnly = '(hover: none) and (pointer: coarse)';
/** Milliseconds within which an input belongs to the key press before it. */
const sameStroke = 100;

export interface ComposerOptions {
  readonly root: ShadowRoot;
  session(): Session;
  readonly clock: Clock;
  settings(): Settings;
  /** Something is to be drawn again. */
  changed(): void;
  /** Takes the text of the field, sent or held. */
  submit(text: string): void;
}

/** The field: its text, its keys, its height. The text is in the field alone until it is sent. */
export class ComposerController {
  private readonly options: ComposerOptions;
  readonly undo: UndoController;
  private described: ComposerHold | undefined;
  /** When the Enter key was last pressed, by the event clock. */
  private enterAt = -Infinity;

  constructor(options: ComposerOptions) {
    this.options = options;
    this.undo = new UndoController(options.clock, options.changed);
  }

  get field(): HTMLTextAreaElement | null {
    return this.options.root.querySelector<HTMLTextAreaElement>('#field');
  }

  get text(): string {
    return this.field?.value ?? '';
  }

  set text(text: string) {
    const { field } = this;
    if (!field) return;
    field.value = text;
    this.fit();
  }

  /** The customer is in it, or has left words in it. */
  get isInUse(): boolean {
    const { activeElement } = this.options.root;
    return this.text !== '' || activeElement?.closest('.composer') != null;
  }

  /**
   * True where the sentence of a hold may describe the field: not while the focus has been in it ever since.
   * Orca 43 speaks a description that comes under the focus, and the announcer has just spoken it.
   */
  describes(hold: ComposerHold | undefined): boolean {
    if (this.options.root.activeElement !== this.field) this.described = hold;
    return hold !== undefined && hold === this.described;
  }

  readonly input = (): void => {
    this.fit();
    this.options.session().typing(this.text.trim() !== '');
  };

  /** Else Enter makes a line, and sends with Ctrl or Cmd. */
  private get sendsByEnter(): boolean {
    return this.options.settings().enterKey === 'sends' && !matchMedia(touchOnly).matches;
  }

  /** Enter sends and Shift+Enter makes a line, but never in the middle of composing a character. */
  readonly key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    this.enterAt = event.timeStamp;
    if (event.shiftKey || event.isComposing) return;
    if (!(event.ctrlKey || event.metaKey || this.sendsByEnter)) return;
    event.preventDefault();
    this.options.submit(this.text);
  };

  // Dragon's spoken "press Enter" makes no keydown in Chrome, only this input
  // (github.com/glowing-bear/glowing-bear/issues/968). Remove when it does.
  readonly beforeInput = (event: InputEvent): void => {
    const isLine = event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph';
    const isOfKey = event.timeStamp - this.enterAt < sameStroke;
    if (!isLine || isOfKey || event.isComposing || !this.sendsByEnter) return;
    event.preventDefault();
    this.options.submit(this.text);
  };

  /** As high as its text, for engines without `field-sizing` (WebKitGTK 2.50). */
  private fit(): void {
    const { field } = this;
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.setProperty('block-size', 'auto');
    field.style.setProperty('block-size', `${field.scrollHeight + 2}px`);
  }
}
