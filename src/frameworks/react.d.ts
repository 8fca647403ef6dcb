/** React 19: `<care-chat endpoint="/care" oncare-open={…} />`. Types alone. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CareChat } from '../element.ts';
import type { CareChatListeners, CareChatOwn } from './props.ts';

type Elsewhere = Omit<DetailedHTMLProps<HTMLAttributes<CareChat>, CareChat>, keyof CareChatOwn>;

export type CareChatReactProps = Elsewhere & CareChatOwn & CareChatListeners<'on'>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'care-chat': CareChatReactProps;
    }
  }
}
