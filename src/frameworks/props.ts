/**
 * What a page may set on `<care-chat>` and listen to, as types alone: each framework's file says the same in the
 * words of that framework. A test holds the names against custom-elements.json, both ways.
 */
import type { CareChat } from '../element.ts';

type PropertyName =
  | 'endpoint'
  | 'tokenUrl'
  | 'help'
  | 'label'
  | 'lang'
  | 'theme'
  | 'layout'
  | 'headingLevel'
  | 'anchor'
  | 'transport'
  | 'token'
  | 'context'
  | 'signedInUntil'
  | 'sessionSecret'
  | 'messages'
  | 'urgentPhones'
  | 'metrics'
  | 'sharing';

type EventName = Extract<keyof HTMLElementEventMap, `care-${string}`>;

type Optional<Whole, Name extends keyof Whole> = { [Each in Name]?: Whole[Each] | undefined };

/** The properties, none of them required. */
export type CareChatProps = Optional<CareChat, PropertyName>;

/** The attributes that are not named as a property is. */
export interface CareChatAttributes {
  /** Where a short-lived token is fetched from: `tokenUrl` as an attribute. */
  'token-url'?: string | undefined;
  /** Level of the panel's heading: `headingLevel` as an attribute. */
  'heading-level'?: number | string | undefined;
  /** The customer's country, in two letters: whose number for fraud is shown. */
  country?: string | undefined;
  /** `urgentPhones` as JSON, for a page that sets attributes only. */
  'urgent-phones'?: string | undefined;
  /** `aa` lets the page's own colours have 4.5:1 in place of 7:1. */
  contrast?: 'aa' | undefined;
  /** While the page has a modal `<dialog>` open, Help stands in it and can be reached. */
  'follow-modals'?: boolean | '' | undefined;
}

/** The events by name. */
export type CareChatEvents = Pick<HTMLElementEventMap, EventName>;

/** A listener for each event, under its name with something before it: `oncare-open`, `on:care-open`. */
export type CareChatListeners<Prefix extends string> = {
  [Name in EventName as `${Prefix}${Name}`]?: ((event: CareChatEvents[Name]) => void) | undefined;
};

/** `care-open` in the way of names of JavaScript: `CareOpen`. */
export type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${CamelCase<Rest>}`
  : Capitalize<Name>;

/** All that the element adds to what a framework knows of every element. */
export type CareChatOwn = CareChatProps & CareChatAttributes;
