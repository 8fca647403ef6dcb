/** For bundlers: registers `<care-chat>` by being imported, and gives all that `care-chat/element` does. */
import { CareChat } from './element.ts';

export * from './element.ts';

// A server that draws pages has no registry, or one of Lit's that nothing is made from.
if ('customElements' in globalThis) CareChat.define();
