/**
 * Angular: `<care-chat endpoint="/care" [token]="token" (care-open)="opened($event)" />` with
 * `CUSTOM_ELEMENTS_SCHEMA`. With `strictTemplates` the types of `$event` come from the page's own map of events,
 * which importing this brings in; the values of bindings are not checked by Angular, but by `CareChatInputs`.
 */
import type { CareChat } from '../element.ts';
import type { CareChatEvents, CareChatProps } from './props.ts';

/** For `viewChild<ElementRef<CareChatElement>>('help')`. */
export type CareChatElement = CareChat;

/** What a component binds, for `implements Pick<CareChatInputs, 'token'>`. */
export type CareChatInputs = CareChatProps;

/** The event of this name, for a listener: `opened(event: CareChatEvent<'care-open'>)`. */
export type CareChatEvent<Name extends keyof CareChatEvents> = CareChatEvents[Name];
