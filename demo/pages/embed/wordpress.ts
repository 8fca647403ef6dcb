import { noncePlace } from './markup.ts';
import type { Tags } from './tags.ts';

/** A plugin of one file that prints the tags on each page, for `wp-content/mu-plugins`. */
export function wordpressPlugin({ head, body }: Tags): string {
  const hasNonce = (head + body).includes(`"${noncePlace}"`);
  return [
    `<?php
/**
 * Plugin Name: Help
 * Description: The Help button on every page.
 */
defined('ABSPATH') || exit;`,
    ...(hasNonce ? [makesNonce] : []),
    ...(head
      ? [`// Before every other module, which an import map must precede.\n${prints('wp_head', head, 0)}`]
      : []),
    prints('wp_footer', body, 10),
  ].join('\n\n');
}

const makesNonce = `// The same in your Content-Security-Policy header, where you do not have one already.
defined('CARE_CHAT_NONCE') || define('CARE_CHAT_NONCE', base64_encode(random_bytes(18)));`;

/** In a nowdoc nothing is read as PHP. Its end must stand alone in a line, which no line of ours does. */
function prints(hook: string, html: string, priority: number): string {
  const text = `<<<'HTML'\n${html}\nHTML`;
  const printed = html.includes(`"${noncePlace}"`)
    ? `str_replace('${noncePlace}', CARE_CHAT_NONCE, ${text})`
    : text;
  return `add_action('${hook}', function () {\n  echo ${printed};\n}, ${priority});`;
}
