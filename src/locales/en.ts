/** Our English, to change a few sentences of: `element.messages = { chrome: { ...en.chrome, help: 'Support' } }`. */
export { en } from '../core/messages/en.ts';
export type { Messages } from '../core/messages/messages.ts';
