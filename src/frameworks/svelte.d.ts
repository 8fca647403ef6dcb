/** Svelte 5: `<care-chat endpoint="/care" {token} oncare-open={…}></care-chat>`. Types alone. */
import type { HTMLAttributes } from 'svelte/elements';
import type { CareChat } from '../element.ts';
import type { CareChatListeners, CareChatOwn } from './props.ts';

type Elsewhere = Omit<HTMLAttributes<CareChat>, keyof CareChatOwn>;

export type CareChatSvelteProps = Elsewhere & CareChatOwn & CareChatListeners<'on'>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'care-chat': CareChatSvelteProps;
  }
}
