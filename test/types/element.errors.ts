// Code that must not compile: the type check fails where one of these lines is no error any more.
import type { CareChat, CareErrorEvent } from '../../src/element.ts';
import type { CareChatAttributes, CareChatListeners, CareChatProps } from '../../src/frameworks/props.ts';

declare const help: CareChat;

// @ts-expect-error there is no such theme
help.theme = 'sepia';

// @ts-expect-error a token comes from a function
help.token = 'abc';

// @ts-expect-error the page tells of events by listeners, and cannot replace a method's promise
export const opened: boolean = help.open();

// @ts-expect-error a number alone says nothing of the country
export const phones: CareChatProps = { urgentPhones: { number: '+1 800 555 0199' } };

// @ts-expect-error that Help is open is told, not set
export const open: CareChatProps = { isOpen: true };

// @ts-expect-error what is our own is no property for a page
export const status: CareChatProps = { status: { unread: 1 } };

// @ts-expect-error an attribute holds text
export const country: CareChatAttributes = { country: { US: true } };

export const listeners: CareChatListeners<'on'> = {
  // @ts-expect-error an error has a code and no message
  'oncare-error': (event: CareErrorEvent) => void event.message,
  // @ts-expect-error a blocked event is no error
  'oncare-blocked': (event: CareErrorEvent) => event.code,
};

// @ts-expect-error there is no such event
export const unknown: CareChatListeners<'on'> = { 'oncare-opened': () => undefined };

// @ts-expect-error no event of that name has a role
help.addEventListener('care-close', (event) => void event.role);
