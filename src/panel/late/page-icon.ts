import { svg } from 'lit';
import { icon } from '../views/icons.ts';

/** A page with somebody's eye on it. */
export const pageIcon = icon(
  svg`<rect x="3.5" y="4.5" width="17" height="12" rx="2"/><path d="M8.5 20h7M7.5 10.5s1.7-2.5 4.5-2.5 4.5 2.5 4.5 2.5-1.7 2.5-4.5 2.5-4.5-2.5-4.5-2.5Z"/>`,
);
