import { svg } from 'lit';
import { icon } from '../views/icons.ts';

/** A sheet with an arrow up. Here, since few conversations need it. */
export const fileIcon = icon(
  svg`<path d="M6 3.75h8.5l3.5 3.5v13H6zM14 3.75V7.5h4M12 17v-5.75m-2.5 2.5 2.5-2.5 2.5 2.5"/>`,
);
