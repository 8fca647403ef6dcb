import type { CSSResult } from 'lit';
import { loadMessages } from '../adapters/locale/load-messages.ts';
import { systemClock as clock, systemIds as ids } from '../adapters/system.ts';
import { openConversation as memory } from '../adapters/storage/open-conversation.ts';
import { openElsewhere } from '../adapters/tabs/open-elsewhere.ts';
import { en } from '../core/messages/en.ts';
import type { Messages } from '../core/messages/messages.ts';
import { CareError } from '../core/protocol/errors.ts';
import type { Prepare } from '../session/inbound.ts';
import { createSession, type Session } from '../session/session.ts';
import { checkSettings } from './check-settings.ts';
import { chooseTransport, transportOptions } from './choose-transport.ts';
import { customerLooksStyles } from './customer-looks.styles.ts';
import { composerStyles } from './composer.styles.ts';
import { conversationStyles } from './conversation.styles.ts';
import { headerStyles } from './header.styles.ts';
import type { Panel, PanelHost } from './host.ts';
import { settingsShelf } from './load-settings.ts';
import { looksStyles } from './looks.styles.ts';
import { messageStyles } from './message.styles.ts';
import { CarePanel } from './panel.ts';
import { panelStyles } from './panel.styles.ts';
import { printStyles } from './print.styles.ts';
import { watchTheme } from './watch-theme.ts';

const styles: readonly CSSResult[] = [
  panelStyles,
  headerStyles,
  conversationStyles,
  messageStyles,
  composerStyles,
  looksStyles,
  customerLooksStyles,
  printStyles,
];

/** Puts a panel together for an element: the one place where settings become ports. */
export async function startPanel(host: PanelHost): Promise<Panel> {
  checkSettings(host);
  if (host.shadowRoot) adopt(host.shadowRoot);
  const [messages] = await Promise.all([
    messagesFor(host, host.pageLang()),
    joinOtherTab(host),
    themed(host),
  ]);
  // Taken off the page meanwhile: nobody would ever close the connection that is made below.
  if (!host.isConnected) throw new CareError('panel-unavailable');
  return new CarePanel(host, {
    clock,
    memory,
    messages,
    shelf: settingsShelf(),
    createSession: (prepare) => sessionFor(host, prepare),
    startSession: (session) => session.start(transportOptions(host)),
    loadMessages: (lang) => messagesFor(host, lang),
  });
}

/** What a page has coloured is not worth a longer wait; it is put right when its file is there. */
function themed(host: PanelHost): Promise<void> {
  return new Promise((resolve) => {
    const stop = clock.after(1_000, resolve);
    void watchTheme(host).finally(() => {
      stop();
      resolve();
    });
  });
}

/** In the place of a panel that is not there: nobody is to believe that anything is gone. */
export async function wiped(): Promise<void> {
  throw new CareError('panel-unavailable');
}

/** A tab that has no conversation yet goes on with the one that the customer has in another. */
async function joinOtherTab({ endpoint, transport }: PanelHost): Promise<void> {
  if (endpoint === undefined || transport || memory.read()) return;
  const open = await openElsewhere(endpoint);
  if (open) memory.write(open);
}

/** A page's own sentences take the place of ours. A language that does not arrive gives English. */
async function messagesFor(host: PanelHost, lang: string): Promise<Messages> {
  const messages = await loadMessages(lang).catch(() => en);
  return { ...messages, ...host.messages };
}

function sessionFor(host: PanelHost, prepare: Prepare): Session {
  return createSession({ transport: chooseTransport(host), clock, ids, memory, prepare }, host.pageLang());
}

function adopt(root: ShadowRoot): void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  const others = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  root.adoptedStyleSheets = [...others, ...sheets];
}
