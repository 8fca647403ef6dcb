/** For bundlers: the class and the types. Importing it does nothing; call `CareChat.define()`. */
export { CareChat } from './element/care-chat.ts';
export * from './element/events.ts';
export type * from './core/protocol/transport.ts';
