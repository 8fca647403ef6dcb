// Code that must not compile: the check fails where one of these lines is no error any more.
import type { CareChatElement, CareChatEvent, CareChatInputs } from 'care-chat/angular';

declare const help: CareChatElement;

// @ts-expect-error there is no such theme
export const theme: Pick<CareChatInputs, 'theme'> = { theme: 'sepia' };

// @ts-expect-error a token comes from a function
help.token = 'abc';

// @ts-expect-error there is no such property
export const unknown: CareChatInputs = { colour: 'red' };

// @ts-expect-error an opened event has no code
export const codeOf = (event: CareChatEvent<'care-open'>): string => event.code;

// @ts-expect-error there is no such event
export type Unknown = CareChatEvent<'care-opened'>;
