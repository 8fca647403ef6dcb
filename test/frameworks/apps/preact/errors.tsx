// Code that must not compile: the check fails where one of these lines is no error any more.
import type { CareErrorEvent } from 'care-chat/element';
import type {} from 'care-chat/preact';
import { createRef } from 'preact';

// @ts-expect-error there is no such theme
export const theme = <care-chat theme="sepia" />;

// @ts-expect-error a token comes from a function
export const token = <care-chat token="abc" />;

// @ts-expect-error there is no such property
export const unknown = <care-chat colour="red" />;

// @ts-expect-error an opened event has no code
export const listener = <care-chat oncare-open={(event: CareErrorEvent) => event.code} />;

// @ts-expect-error a ref is to this element
export const ref = <care-chat ref={createRef<HTMLInputElement>()} />;

export const right = <care-chat lang="es" class="help" oncare-error={(event) => console.log(event.code)} />;
