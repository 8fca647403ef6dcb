import { quoted } from './markup.ts';
import type { Choices } from './choices.ts';

/** A script of the site's own, beside the tags. */
export interface OwnScript {
  /** Where it is written. */
  readonly file: string;
  /** Where the page loads it from. */
  readonly src: string;
  readonly code: string;
  /** It imports the package: a bundler makes of it what the page loads, whose hash nobody knows here. */
  readonly isBundled: boolean;
}

/** Nothing where attributes say it all. */
export function ownScriptOf(choices: Choices): OwnScript | undefined {
  const { way, backend, token } = choices;
  const takesDriver = backend === 'assistant' || backend === 'direct-line';
  const isBundled = way === 'bundler' || takesDriver;
  const asksToken = backend !== 'answers' && token === 'function';
  if (!isBundled && (!asksToken || way === 'tag-manager')) return undefined;
  const parts = [
    [...(way === 'bundler' ? [`import 'care-chat';`] : []), ...importsOf(backend)].join('\n'),
    takesDriver || asksToken ? `const help = document.querySelector('care-chat');` : '',
    takesDriver ? transportOf(choices) : '',
    asksToken ? tokenFunction(choices) : '',
  ];
  const code = parts.filter(Boolean).join('\n\n');
  return { file: isBundled ? 'src/help.js' : 'assets/help.js', src: '/assets/help.js', code, isBundled };
}

/** Gives a token by the page's own login, each time that Help wants a fresh one. */
export function tokenFunction({ tokenUrl }: Choices): string {
  return `help.token = async (reason, signal) => {
  const answer = await fetch(${quoted(tokenUrl)}, { method: 'POST', signal });
  if (answer.status === 401) return ''; // Signed out: Help says so, and does not ask again.
  return (await answer.json()).token;
};`;
}

function importsOf(backend: Choices['backend']): readonly string[] {
  const transport = `import { createTransport } from 'care-chat/transport';`;
  if (backend === 'assistant') {
    return [transport, `import { createAiSdkAssistant } from 'care-chat/transports/sse';`];
  }
  if (backend === 'direct-line') {
    return [transport, `import { createDirectLine } from 'care-chat/transports/direct-line';`];
  }
  return [];
}

function transportOf({ backend, api }: Choices): string {
  if (backend === 'direct-line') return 'help.transport = createTransport(createDirectLine());';
  return `help.transport = createTransport(
  createAiSdkAssistant({
    api: ${quoted(api)},
    greeting: (lang) =>
      lang.startsWith('es')
        ? 'Hola. Soy un asistente automático. ¿En qué puedo ayudarle?'
        : 'Hello. I am an automated assistant. What can I help with?',
    apology: (lang) =>
      lang.startsWith('es')
        ? 'No pude terminar esta respuesta. Por favor, pregunte otra vez.'
        : 'I could not finish this answer. Please ask again.',
  }),
);`;
}
