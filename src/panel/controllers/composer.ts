import type { Session } from '../../session/session.ts';

/** Keys that a touch keyboard's Enter makes lines with: there the Send button sends. */
const touchOnly = '(hover: none) and (pointer: coarse)';

export interface ComposerOptions {
  readonly root: ShadowRoot;
  session(): Session;
  /** Takes the text of the field, sent or held. */
  submit(text: string): void;
}

/** The field: its text, its keys, its height. The text is in the field alone until it is sent. */
export class ComposerController {
  private readonly options: ComposerOptions;
  /** What was written before the field went away, for instance when a conversation ended. */
  private sentByEnter = false;

  constructor(options: ComposerOptions) {
    this.options = options;
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

  readonly input = (): void => {
    this.fit();
    this.options.session().typing(this.text.trim() !== '');
  };

  /** Enter sends and Shift+Enter makes a line, but never in the middle of composing a character. */
  readonly key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia(touchOnly).matches) return;
    event.preventDefault();
    this.sentByEnter = true;
    queueMicrotask(() => (this.sentByEnter = false));
    this.options.submit(this.text);
  };

  // Dragon's spoken "press Enter" makes no keydown in Chrome, only this input
  // (github.com/glowing-bear/glowing-bear/issues/968). Remove when it does.
  readonly beforeInput = (event: InputEvent): void => {
    const isEnter = event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph';
    if (!isEnter || this.sentByEnter || event.isComposing || matchMedia(touchOnly).matches) return;
    if (this.shiftHeld) return;
    event.preventDefault();
    this.options.submit(this.text);
  };

  private shiftHeld = false;

  /** Shift+Enter reaches `beforeinput` too, where no modifier can be read. */
  readonly noteShift = (event: KeyboardEvent): void => {
    this.shiftHeld = event.shiftKey;
  };

  /** As high as its text, for engines without `field-sizing` (WebKitGTK 2.50). */
  private fit(): void {
    const { field } = this;
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.setProperty('block-size', 'auto');
    field.style.setProperty('block-size', `${field.scrollHeight + 2}px`);
  }
}
