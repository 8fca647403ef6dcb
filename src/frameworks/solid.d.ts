/** Solid: `<care-chat endpoint="/care" prop:token={…} on:care-open={…} />`. Types alone. */
import type { JSX as Solid } from 'solid-js';
import type { CareChat } from '../element.ts';
import type { CareChatListeners, CareChatOwn, CareChatProps } from './props.ts';

type Elsewhere = Omit<Solid.HTMLAttributes<CareChat>, keyof CareChatOwn>;

type AsProperties = { [Name in keyof CareChatProps as `prop:${Name}`]?: CareChatProps[Name] };

export type CareChatSolidProps = Elsewhere & CareChatOwn & AsProperties & CareChatListeners<'on:'>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'care-chat': CareChatSolidProps;
    }
  }
}
