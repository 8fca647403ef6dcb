import { ChromeLauncher } from '@web/test-runner-chrome';
import type { BasicTestSession, BrowserLauncher, TestRunnerPlugin } from '@web/test-runner-core';
import type { CDPSession, ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { Commands, CommandName, Outcome, TreeNode } from './command-types.ts';
import type { LauncherPool } from './launcher-pool.ts';
import { makeFiles } from './make-files.ts';
import type { WebKitLauncher } from './webkit-launcher.ts';

/**
 * The server's half of `commands.ts`. Names of our own, because the runner's built-in commands answer first and
 * throw at what they do not know ('Shift+Tab', forced colours).
 */
export function commandPlugin(): TestRunnerPlugin {
  return {
    name: 'care-commands',
    async executeCommand({ command, payload, session }) {
      if (!command.startsWith('care:')) return undefined;
      const run = new Runner(session);
      return run.execute(command.slice('care:'.length) as CommandName, payload);
    },
  };
}

/** As text, so that no transform of ours gets into the page. */
const deepestFocus = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
})()`;

/** A session dies with the emulation that it asked for, so each page keeps one. */
const debuggers = new WeakMap<Page, CDPSession>();

class Runner {
  readonly #launcher: BrowserLauncher;
  readonly #page: Page | undefined;

  constructor(session: BasicTestSession) {
    this.#launcher = (session.browser as LauncherPool).memberOf(session.id);
    this.#page = this.#launcher instanceof ChromeLauncher ? this.#launcher.getPage(session.id) : undefined;
  }

  async execute(name: CommandName, payload: unknown): Promise<Outcome<unknown>> {
    try {
      return { done: true, value: await this.#perform(name, payload) };
    } catch (error) {
      return { done: false, reason: `care:${name} in ${this.#launcher.name}: ${String(error)}` };
    }
  }

  #perform(name: CommandName, payload: unknown): Promise<unknown> {
    switch (name) {
      case 'press':
        return this.#press(payload as Commands['press']['payload']);
      case 'type':
        return this.#type(payload as Commands['type']['payload']);
      case 'media':
        return this.#media(payload as Commands['media']['payload']);
      case 'viewport':
        return this.#viewport(payload as Commands['viewport']['payload']);
      case 'choose':
        return this.#choose(payload as Commands['choose']['payload']);
      case 'tree':
        return this.#tree();
    }
  }

  async #press({ keys }: Commands['press']['payload']): Promise<void> {
    const names = keys.split('+');
    if (this.#page === undefined) return this.#webKit().press(names);
    const { keyboard } = this.#page;
    for (const key of names) await keyboard.down(key as KeyInput);
    for (const key of names.toReversed()) await keyboard.up(key as KeyInput);
  }

  async #type({ text }: Commands['type']['payload']): Promise<void> {
    if (this.#page === undefined) return this.#webKit().type(text);
    await this.#page.keyboard.type(text);
  }

  async #media(features: Commands['media']['payload']): Promise<void> {
    const list = Object.entries(features as Record<string, string>).map(([name, value]) => ({ name, value }));
    const session = await this.#debugger();
    await session.send('Emulation.setEmulatedMedia', { features: list });
  }

  async #viewport(size: Commands['viewport']['payload']): Promise<void> {
    if (this.#page !== undefined) return this.#page.setViewport(size);
    await this.#webKit().request('POST', '/window/rect', size);
  }

  async #choose({ files }: Commands['choose']['payload']): Promise<void> {
    if (this.#page === undefined) throw new Error('no file can be chosen here');
    const input = await this.#page.evaluateHandle(deepestFocus);
    const paths = await makeFiles(files);
    await (input.asElement() as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  }

  async #tree(): Promise<TreeNode[]> {
    const session = await this.#debugger();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter((node) => !node.ignored)
      .map((node) => ({
        id: node.nodeId,
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        value: node.value === undefined ? '' : String(node.value.value as unknown),
        states: Object.fromEntries(
          (node.properties ?? []).map(({ name, value }) => [name, value.value as unknown]),
        ),
        children: node.childIds ?? [],
      }));
  }

  async #debugger(): Promise<CDPSession> {
    if (this.#page === undefined || this.#launcher.name === 'Firefox') {
      throw new Error('only Chromium speaks the DevTools protocol');
    }
    const known = debuggers.get(this.#page);
    if (known !== undefined) return known;
    const session = await this.#page.createCDPSession();
    debuggers.set(this.#page, session);
    return session;
  }

  #webKit(): NonNullable<WebKitLauncher['driver']> {
    const { driver } = this.#launcher as WebKitLauncher;
    if (driver === undefined) throw new Error('the browser is not started');
    return driver;
  }
}
