/** Preact: `<care-chat endpoint="/care" oncare-open={…} />`. Types alone. */
import type { HTMLAttributes } from 'preact';
import type { CareChat } from '../element.ts';
import type { CareChatListeners, CareChatOwn } from './props.ts';

type Elsewhere = Omit<HTMLAttributes<CareChat>, keyof CareChatOwn>;

export type CareChatPreactProps = Elsewhere & CareChatOwn & CareChatListeners<'on'>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'care-chat': CareChatPreactProps;
    }
  }
}
