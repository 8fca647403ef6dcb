import { svg } from 'lit';
import { icon } from '../views/icons.ts';

/** A closed lock. Here, since few conversations need it. */
export const lockIcon = icon(svg`<path d="M6 10.75h12v9H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14.25v2"/>`);
