/** XMPP over WebSocket: `createTransport(createXmpp({ address, account, room }))`. */
export { createXmpp, type XmppOptions } from '../adapters/transport/xmpp.ts';
export type { FilePlace } from '../adapters/transport/xmpp-upload.ts';
