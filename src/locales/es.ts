/** Our Spanish, to change a few sentences of: `element.messages = { chrome: { ...es.chrome, help: 'Soporte' } }`. */
export { es } from '../adapters/locale/es.ts';
export type { Messages } from '../core/messages/messages.ts';
