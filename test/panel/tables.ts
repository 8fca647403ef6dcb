/** A row of a table of the specification, and the tests that hold it: `file › title`. */
export interface HeldRow {
  readonly row: string;
  readonly tests: readonly string[];
  /** Why there is no test, in place of one. */
  readonly reason?: string;
}

const focus = 'test/panel/focus.browser.test.ts';
const rows = 'test/panel/focus-rows.browser.test.ts';
const walk = `test/panel/focus-walk.browser.test.ts › is never lost, and moves by the customer's gestures only (seed 1)`;
const keyboard = 'test/panel/keyboard.browser.test.ts';
const launcher = 'test/element/launcher.browser.test.ts';
const composer = 'test/panel/composer.browser.test.ts';
const ending = 'test/panel/ending.browser.test.ts';
const sharing = 'test/panel/sharing.browser.test.ts';
const small = 'test/element/small-window.browser.test.ts';
const effects = 'test/panel/settings-effects.browser.test.ts';
const notBuilt = 'not built yet';

/** Every transition of the focus (accessibility.md 9.2). */
export const focusTable: readonly HeldRow[] = [
  {
    row: 'Page load, history restored, panel remembered open',
    tests: [`${launcher} › leaves the focus alone when the page opens and closes Help`],
  },
  {
    row: 'Open',
    tests: [
      `${launcher} › opens Help at Enter, with the focus in the field`,
      `${launcher} › opens and closes Help at a click`,
      `${rows} › is on the heading when Help is opened on a touch screen, where a keyboard would jump up`,
      `${focus} › is in the field when Help is opened on new messages`,
    ],
  },
  {
    row: 'Open by host API or proactive offer',
    tests: [`${launcher} › leaves the focus alone when the page opens and closes Help`],
  },
  { row: 'Minimize, Escape', tests: [`${launcher} › gets the focus back at Escape and at Minimize`] },
  {
    row: 'Minimize when the launcher is hidden by the host',
    tests: [
      `${rows} › goes back there when Help is minimized`,
      'test/element/anchor.browser.test.ts › gets the focus back when Help closes',
    ],
  },
  {
    row: 'Send',
    tests: [
      `${composer} › sends at Enter, is empty then, and keeps the focus`,
      `${composer} › sends by its button, and takes the focus back`,
    ],
  },
  {
    row: 'Message arrives, streaming, typing, joined, transferred, queue change, reconnect',
    tests: [`${focus} › in Your message`, walk],
  },
  {
    row: 'Guard blocks',
    tests: [`${rows} › stays in the field when the guard holds the words, and Edit selects what was found`],
  },
  {
    row: 'Send failed',
    tests: [
      `${rows} › stays when a message could not be sent, and in Help when the customer is signed out`,
      `${focus} › goes from Try again to the field`,
    ],
  },
  { row: 'Suggested reply pressed', tests: [`${focus} › goes from a suggested reply to the field`] },
  {
    row: 'Option in message pressed: stays on it',
    tests: [
      'test/panel/inbound-warning.browser.test.ts › is reported without a word of it, and the button says so where it was',
    ],
  },
  { row: 'Load earlier', tests: [], reason: notBuilt },
  { row: 'Jump to latest', tests: [`${focus} › goes with Jump to latest to the newest message`] },
  {
    row: 'New messages while reading older',
    tests: ['test/panel/rendering.browser.test.ts › holds the place of one who reads older messages'],
  },
  {
    row: 'Open a page inside the panel',
    tests: [
      'test/panel/settings.browser.test.ts › stand in place of the conversation, with the focus on their heading',
      'test/panel/settings.browser.test.ts › give the focus back where they were opened, by Escape, and the draft is there',
      'test/panel/guide.browser.test.ts › stands in place of the conversation, with the focus on its heading',
    ],
  },
  {
    row: 'Confirm dialog',
    tests: [
      `test/panel/contact.browser.test.ts › leaving the line names what is lost; Escape keeps the place, and the focus returns`,
      `${ending} › is asked for with what loses nothing first`,
      `${ending} › does not come at Escape, which leads back and leaves Help open`,
      `${ending} › does not come at Keep chatting`,
    ],
  },
  {
    row: 'An agent asks to see the page, or sees it no more',
    tests: [
      `${sharing} › is asked for in words that are said once, and takes neither the focus nor the draft`,
      `${sharing} › is asked about in a modal dialog, where the way to share nothing has the focus`,
      `${sharing} › is not shared at Escape, which leads back to the question and leaves Help open`,
      `${sharing} › is stopped by the first stop in Help, at once and once`,
      `${sharing} › is not asked about any more when the agent takes the question back, and the focus stays in Help`,
    ],
  },
  {
    row: 'Pause with the agent, and back',
    tests: [
      'test/panel/suspension.browser.test.ts › is asked for behind More options, keeps the draft, and is a fact only when the other side says so',
      'test/panel/suspension.browser.test.ts › shows the agent’s words, marked, and leads back by one press',
    ],
  },
  {
    row: 'Secure form arrives, expires; file chosen, removed',
    tests: [],
    reason: 'held where they are built',
  },
  {
    row: 'Language switched',
    tests: [
      `test/panel/languages.browser.test.ts › changes at the customer's wish, with draft, place and the words of others kept`,
    ],
  },
  { row: 'End chat', tests: [`${ending} › comes at the second button, and leaves the focus in Help`] },
  {
    row: 'Agent or assistant ends the chat',
    tests: [
      `${ending} › leaves the field and the draft under the hands when the agent ends`,
      `${ending} › leaves the focus in Help when the agent ends a long one`,
    ],
  },
  {
    row: 'Focused element removed by a re-render',
    tests: [`${focus} › is not lost with a button that a fact takes away`, walk],
  },
  {
    row: 'Panel becomes modal or back',
    tests: [
      `${small} › keeps focus, draft and place when the window becomes small and large again`,
      `${small} › keeps the focus on a message, too`,
    ],
  },
  {
    row: 'Host modal opens',
    tests: [`${rows} › belongs to the page while a dialog of the page is open, and after it`],
  },
  { row: 'Host focus goes under the overlay panel', tests: [], reason: 'held where it is built' },
  {
    row: 'Session expired by the host',
    tests: [`${rows} › stays when a message could not be sent, and in Help when the customer is signed out`],
  },
  {
    row: 'Reload',
    tests: [`${launcher} › leaves the focus alone when the page opens and closes Help`],
  },
  {
    row: 'Element removed from the page',
    tests: [
      `${rows} › goes back there when the element is taken away`,
      `${rows} › stays elsewhere when the element is taken away from under another`,
    ],
  },
];

/** Every key (accessibility.md 9.5). */
export const keyboardMap: readonly HeldRow[] = [
  {
    row: 'Page: Tab to the launcher, Enter or Space',
    tests: [
      `${launcher} › is the one stop of ours between the page before and after it`,
      `${launcher} › opens Help at Space, with the focus in the field`,
    ],
  },
  {
    row: 'Page: Ctrl+F6',
    tests: [
      `${keyboard} › Ctrl+F6 goes round: field, conversation, header, and where one was on the page`,
      `${keyboard} › Ctrl+F6 belongs to the page while Help is closed`,
      `${effects} › leaves Ctrl+F6 to others`,
    ],
  },
  {
    row: 'Panel: Tab and Shift+Tab',
    tests: [`${keyboard} › Tab goes through Help in the order of reading, and out of it`],
  },
  {
    row: 'Panel: Escape, one layer at a time',
    tests: [
      `${keyboard} › Escape closes the menu first, and then Help`,
      `${keyboard} › Enter goes into the controls of a message, and Escape back by layers`,
      `${rows} › Escape in the middle of composing a character closes nothing`,
      `${effects} › keeps Help open at Escape`,
    ],
  },
  { row: 'Log: Up, Down, Home, End', tests: [`${keyboard} › arrows, Home and End go by whole messages`] },
  {
    row: 'Log: PageUp, PageDown, Space',
    tests: [`${rows} › PageDown scrolls the conversation as ever, and moves no focus`],
  },
  {
    row: 'Log: Enter',
    tests: [`${keyboard} › Enter goes into the controls of a message, and Escape back by layers`],
  },
  {
    row: 'Log: Ctrl+C, printable characters',
    tests: [
      `${rows} › Ctrl+C and letters are left to the browser and to screen readers`,
      `${keyboard} › letters in the conversation do nothing, and reach no field`,
    ],
  },
  {
    row: 'Composer: Enter, Shift+Enter, the setting, IME, dictation',
    tests: [
      `${composer} › sends at Enter, is empty then, and keeps the focus`,
      `${composer} › makes a new line at Shift+Enter`,
      `${composer} › sends at the spoken "press Enter" that makes no key event`,
      `${composer} › does not send in the middle of composing a character`,
      `${effects} › makes Enter begin a line, and Ctrl+Enter send`,
    ],
  },
  {
    row: 'Composer: Up in an empty field',
    tests: [`${keyboard} › arrows in the field move the caret and nothing else`],
  },
  {
    row: 'Composer: Ctrl+Z, and the button to undo',
    tests: [
      `${rows} › Ctrl+Z takes back what was typed`,
      `${effects} › lets a message be taken back, by a control that is a Shift+Tab away`,
    ],
  },
  {
    row: 'Modal mode: Tab, Escape',
    tests: [
      `${small} › keeps the page out of the reach of Tab, which goes from one stop of Help to the next`,
      `${small} › closes at Escape, gives the focus back, and leaves the page free`,
    ],
  },
  {
    row: 'No single key, no access key',
    tests: [
      `${rows} › no key of ours is a letter: there are no access keys`,
      `${keyboard} › letters in the conversation do nothing, and reach no field`,
    ],
  },
  {
    row: 'Counts to hold',
    tests: [
      `${keyboard} › the ways are short: the newest message two keys from the field, the page three at most`,
    ],
  },
];
