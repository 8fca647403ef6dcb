import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/ports.ts';
import { packagedFile, type Engine, type Finding } from './engine.ts';

/** The Nu Html Checker: a server of its own, on this machine alone, that is given the markup of what is drawn. */
export async function openNu(): Promise<Engine> {
  const port = await freePort();
  const jar = fileURLToPath(packagedFile('vnu-jar/build/dist/vnu.jar'));
  const java = spawn(
    'java',
    ['-Dnu.validator.servlet.bind-address=127.0.0.1', '-cp', jar, 'nu.validator.servlet.Main', String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(java, 'exit');
  for await (const line of createInterface(java.stdout))
    if (line.startsWith('Checker service started')) break;
  java.stdout.resume();
  return {
    audit: async (page) => check(port, await page.evaluate(markupWithContent)),
    async close() {
      java.kill();
      await exited;
    },
  };
}

async function check(port: number, markup: string): Promise<Finding[]> {
  const response = await fetch(`http://127.0.0.1:${port}/?out=json`, {
    method: 'POST',
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: markup,
  });
  const { messages } = (await response.json()) as { messages: readonly Message[] };
  return messages
    .filter(({ type }) => type !== 'info')
    .map(({ message, extract }) => ({ rule: 'markup', what: `${message} – ${extract ?? ''}` }));
}

/** In the page: its markup as if what is in the widget's shadow root stood in a `<div>` in its place. */
function markupWithContent(): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  const root = document.querySelector('care-chat')?.shadowRoot;
  const content = document.createElement('div');
  for (const child of root?.childNodes ?? []) content.append(child.cloneNode(true));
  copy.querySelector('care-chat')?.replaceWith(content);
  return `<!doctype html>\n${copy.outerHTML}`;
}

interface Message {
  /** Warnings are of type `info`. */
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly message: string;
  readonly extract?: string;
}
