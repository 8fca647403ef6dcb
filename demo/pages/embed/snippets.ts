import type { Build } from './build.ts';
import type { Choices } from './choices.ts';
import { contentPolicy } from './content-policy.ts';
import { ownScriptOf, type OwnScript } from './own-script.ts';
import { tagManagerScript } from './tag-manager.ts';
import { bundleTags, tagsOf, type Own } from './tags.ts';
import { wordpressPlugin } from './wordpress.ts';

export type SnippetName = 'install' | 'head' | 'body' | 'own' | 'custom' | 'plugin' | 'policy';

/** One text that is copied into one place. */
export interface Snippet {
  readonly name: SnippetName;
  /** Where it goes, as a path or a header's name; empty where its title says it all. */
  readonly place: string;
  readonly code: string;
}

/** Everything that a site has to take over, in the order in which it is done. */
export async function snippetsFor(choices: Choices, build: Build): Promise<readonly Snippet[]> {
  const script = ownScriptOf(choices);
  const own = script && { script, integrity: await ownIntegrity(choices, script) };
  const { snippets, inline } = await pageSnippets(choices, build, own);
  const inlineHash = inline && choices.policy !== 'nonce' ? await hashOf(inline) : undefined;
  const policy = contentPolicy(choices, build, { own, inlineHash });
  return [
    ...(script?.isBundled ? [{ name: 'install', place: '', code: install(build) } as const] : []),
    ...(script ? [{ name: 'own', place: script.file, code: script.code } as const] : []),
    ...snippets,
    { name: 'policy', place: '', code: `Content-Security-Policy: ${policy}` },
  ];
}

interface PageSnippets {
  readonly snippets: readonly Snippet[];
  readonly inline: string;
}

async function pageSnippets(choices: Choices, build: Build, own: Own | undefined): Promise<PageSnippets> {
  if (choices.way === 'tag-manager') {
    const inline = tagManagerScript(choices, build, own?.script);
    return { snippets: [{ name: 'custom', place: '', code: `<script>${inline}</script>` }], inline };
  }
  const tags = choices.way === 'bundler' && own ? bundleTags(choices, own) : tagsOf(choices, build, own);
  if (choices.way === 'wordpress') {
    const place = 'wp-content/mu-plugins/help.php';
    return { snippets: [{ name: 'plugin', place, code: wordpressPlugin(tags) }], inline: tags.inline };
  }
  const head = tags.head ? [{ name: 'head', place: '', code: tags.head } as const] : [];
  return { snippets: [...head, { name: 'body', place: '', code: tags.body }], inline: tags.inline };
}

function install({ version }: Build): string {
  return `npm install ./care-chat-${version}.tgz`;
}

/** Stands for the hash that the site's own build tells. A policy that goes by others needs none. */
const ownHashPlace = '{hash of your bundle}';

async function ownIntegrity({ policy }: Choices, script: OwnScript): Promise<string | undefined> {
  if (!script.isBundled) return hashOf(script.code);
  return policy === 'hash' ? ownHashPlace : undefined;
}

/** As in an `integrity` attribute and in a policy. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
