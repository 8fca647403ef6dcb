import { startXmppBank as startBank, type XmppBank } from '../../../demo/server/backends/xmpp/bank.ts';
import { wordsIn } from '../../../demo/server/backends/xmpp/stanza-text.ts';
import { hosts } from './prosody.ts';

export type { Case, XmppBank } from '../../../demo/server/backends/xmpp/bank.ts';
export { desk } from '../../../demo/server/backends/xmpp/rooms.ts';

/** The bank of the tests, whose assistant greets, and answers what begins with "ask". Everybody is first in line. */
export async function startXmppBank(): Promise<XmppBank> {
  const bank = await startBank(
    (at) => ({
      joins: () => at.queue('<position>1</position><time>60</time>'),
      departs: () => undefined,
      says(stanza) {
        const said = wordsIn(stanza, 'body');
        if (said?.startsWith('ask ')) void at.say(`<body>You said ${said}</body>`);
      },
    }),
    { quietSeconds: 0.5, hosts },
  );
  return {
    ...bank,
    async open(host) {
      const at = await bank.open(host);
      void at.say('<body>Hello, I am an automated assistant.</body>');
      return at;
    },
  };
}
