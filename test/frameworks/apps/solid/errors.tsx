// Code that must not compile: the check fails where one of these lines is no error any more.
import type { CareErrorEvent } from 'care-chat/element';
import type {} from 'care-chat/solid';

// @ts-expect-error there is no such theme
export const theme = <care-chat theme="sepia" />;

// @ts-expect-error a token comes from a function
export const token = <care-chat prop:token="abc" />;

// @ts-expect-error there is no such property
export const unknown = <care-chat colour="red" />;

// @ts-expect-error an opened event has no code
export const listener = <care-chat on:care-open={(event: CareErrorEvent) => event.code} />;

export const right = <care-chat lang="es" class="help" on:care-error={(event) => console.log(event.code)} />;
