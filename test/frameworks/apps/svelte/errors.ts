// Code that must not compile: the check fails where one of these lines is no error any more.
import type { CareErrorEvent } from 'care-chat/element';
import type {} from 'care-chat/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Help = SvelteHTMLElements['care-chat'];

// @ts-expect-error there is no such theme
export const theme: Help = { theme: 'sepia' };

// @ts-expect-error a token comes from a function
export const token: Help = { token: 'abc' };

// @ts-expect-error there is no such property
export const unknown: Help = { colour: 'red' };

// @ts-expect-error an opened event has no code
export const listener: Help = { 'oncare-open': (event: CareErrorEvent) => void event.code };

export const right: Help = { lang: 'es', class: 'help', 'oncare-error': ({ code }) => console.log(code) };
