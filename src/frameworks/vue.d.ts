/** Vue 3: `<care-chat endpoint="/care" :token="token" @care-open="…" />`. Types alone. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { CareChat } from '../element.ts';
import type { CamelCase, CareChatEvents, CareChatProps } from './props.ts';

// Vue's checker reads every attribute in camel case, and `@care-open` as `onCareOpen`.
type Listeners = {
  [Name in keyof CareChatEvents as `on${CamelCase<Name>}`]?: (event: CareChatEvents[Name]) => void;
};

export type CareChatVueProps = Omit<HTMLAttributes, keyof CareChatProps> &
  CareChatProps & { readonly country?: string | undefined } & Listeners &
  PublicProps;

/** What a template and a `ref` see of the element. */
export type CareChatVue = new () => CareChat & { readonly $props: CareChatVueProps };

declare module 'vue' {
  interface GlobalComponents {
    'care-chat': CareChatVue;
    CareChat: CareChatVue;
  }
}
