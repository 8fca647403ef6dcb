import { expect } from '@open-wc/testing';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/** Sounds, notices and the title: for customers who do not hear the page, or do not see it. */
describe('a customer who is elsewhere', () => {
  let help: CareChatHarness;
  let before: Doubles;

  beforeEach(async () => {
    before = takePlaces();
    help = await CareChatHarness.make();
    await help.open();
    await help.says(assistant, 'How can I help?');
  });

  afterEach(async () => {
    before.giveBack();
    await help.remove();
    await help.forget();
  });

  async function inSettings(act: () => Promise<void>): Promise<void> {
    await help.use('More options');
    await help.use('Settings');
    await help.until(() => help.focused === 'Settings', 'the settings are open');
    await act();
    await help.press('Escape');
  }

  const noticesLabel = 'Show a notice when I am on another tab';

  it('sees how much is new in the title of a page that is out of sight', async () => {
    hide(true);
    await help.says(maria, 'Your case is open.');
    expect(document.title).to.equal('(1) Your account');
    await help.says(maria, 'It takes a day.');
    expect(document.title).to.equal('(2) Your account');
    hide(false);
    await help.settled();
    expect(document.title).to.equal('Your account');
  });

  it('leaves a title alone that the page has changed meanwhile, and takes its count away with Help', async () => {
    hide(true);
    await help.says(maria, 'Your case is open.');
    document.title = 'Signed out';
    hide(false);
    await help.settled();
    expect(document.title).to.equal('Signed out');
    hide(true);
    await help.says(maria, 'Are you there?');
    expect(document.title).to.equal('(1) Signed out');
    await help.remove();
    expect(document.title).to.equal('Signed out');
  });

  it('hears nothing and is shown nothing, unless they ask for it', async () => {
    hide(true);
    await help.says(maria, 'Your case is open.');
    await help.settled();
    expect(sounds).to.equal(0);
    expect(notices).to.deep.equal([]);
  });

  it('hears the sound as it is chosen, and then once for a message', async () => {
    await inSettings(() => help.chooses('Sound for new messages', 'Loud'));
    await help.until(() => sounds === 1, 'the choice is heard');
    await help.until(() => silent === 1, 'the sound is over');
    await help.says(maria, 'Your case is open.');
    await help.says(maria, 'It takes a day.');
    await help.until(() => sounds === 2, 'a message is heard');
    await help.until(() => silent === 2, 'the sound is over again');
    expect(sounds).to.equal(2);
  });

  it('is shown that something is new, and no word of it, only while the page is out of sight', async () => {
    await inSettings(() => help.switches(noticesLabel));
    await help.says(maria, 'Your case is open.');
    expect(notices).to.deep.equal([]);
    hide(true);
    await help.says(maria, 'Your balance is 120 dollars.');
    await help.until(() => notices.length === 1, 'a notice is shown');
    expect(notices).to.deep.equal(['Help: 1 new message']);
  });

  it('comes to the conversation by the notice', async () => {
    await inSettings(() => help.switches(noticesLabel));
    await help.use('Minimize');
    hide(true);
    await help.says(maria, 'Your case is open.');
    await help.until(() => notices.length === 1, 'a notice is shown');
    hide(false);
    pressNotice();
    await help.until(() => help.focused === 'Your message', 'Help is open');
  });

  it('meets no error where the browser leaves notices to others, as on Android', async () => {
    await inSettings(() => help.switches(noticesLabel));
    isIllegal = true;
    const errors: string[] = [];
    const note = ({ reason }: PromiseRejectionEvent): number => errors.push(String(reason));
    addEventListener('unhandledrejection', note);
    hide(true);
    await help.says(maria, 'Your case is open.');
    await help.until(() => tries === 1, 'a notice is tried');
    await help.settled();
    removeEventListener('unhandledrejection', note);
    expect(errors).to.deep.equal([]);
    expect(document.title).to.equal('(1) Your account');
  });

  it('is told where the browser does not allow notices, and the choice is taken back', async () => {
    permission = 'denied';
    await inSettings(async () => {
      await help.switches(noticesLabel);
      await help.hears(
        'Your browser does not let this site show notices. You can change that in the browser.',
      );
      await help.settled();
      expect(help.setting<HTMLInputElement>(noticesLabel).checked).to.equal(false);
    });
  });
});

/** What a browser in a test cannot do: be out of sight, sound, ask for a right, and show what the system shows. */
interface Doubles {
  giveBack(): void;
}

let sounds: number;
let silent: number;
let notices: string[];
/** Presses the newest notice. */
let pressNotice: () => void;
let permission: NotificationPermission;
/** How often a notice was to be shown, and whether the constructor refuses to. */
let tries: number;
let isIllegal: boolean;

function takePlaces(): Doubles {
  sounds = 0;
  silent = 0;
  notices = [];
  permission = 'granted';
  tries = 0;
  isIllegal = false;
  const { AudioContext, Notification } = globalThis;
  class CountingContext extends AudioContext {
    constructor() {
      super();
      sounds += 1;
    }

    override async close(): Promise<void> {
      await super.close();
      silent += 1;
    }
  }
  class ShownNotice extends EventTarget {
    static get permission(): NotificationPermission {
      return permission;
    }

    static requestPermission(): Promise<NotificationPermission> {
      return Promise.resolve(permission);
    }

    constructor(title: string, { body }: NotificationOptions) {
      super();
      tries += 1;
      if (isIllegal) throw new TypeError('Illegal constructor');
      notices.push(`${title}: ${body}`);
      pressNotice = () => this.dispatchEvent(new Event('click'));
    }

    close(): void {}
  }
  Object.assign(globalThis, { AudioContext: CountingContext, Notification: ShownNotice });
  return {
    giveBack() {
      Object.assign(globalThis, { AudioContext, Notification });
      Reflect.deleteProperty(document, 'visibilityState');
    },
  };
}

function hide(isHidden: boolean): void {
  const value = isHidden ? 'hidden' : 'visible';
  Object.defineProperty(document, 'visibilityState', { value, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
