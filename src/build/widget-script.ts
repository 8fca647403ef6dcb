import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Where the demo's pages load the widget from, written just as a site would write it. */
const address = '/cdn/care-chat.js';

/** The tag itself, and not the same words shown on a page as an example. */
const tag = /<script\b([^>]*\bsrc="\/cdn\/care-chat\.js")/g;

/**
 * Keeps the demo's `<script src="/cdn/care-chat.js">` a plain script tag: in a build it is left alone, since
 * the server serves the widget's own build there; in development it leads to the source.
 */
export function widgetScript(): Plugin {
  let building = false;
  return {
    name: 'widget-script',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId: (id) => (!building && id === address ? resolve('src/define.ts') : null),
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => (building ? html.replace(tag, '<script vite-ignore$1') : html),
    },
  };
}
