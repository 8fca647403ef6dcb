import type { TestRunnerCoreConfig } from '@web/test-runner-core';

/** What all tests of the widget share. */
const entry = '/test/support/care-chat-harness.ts';

/** What a module of the server's asks for, all of it with whole paths by then: from, import and import(). */
const specifier = /(?:\bfrom|\bimport)\s*\(?\s*["']([./][^"']+)["']/g;

const servers = new WeakMap<TestRunnerCoreConfig, Promise<void>>();

/**
 * Has the server transform the modules that all tests share before the first browser asks. On a slow machine nine
 * browsers that start would otherwise wait for that together, and the first tests of each give up.
 */
export function warmServer(config: TestRunnerCoreConfig): Promise<void> {
  const warmed =
    servers.get(config) ?? warm(new URL(entry, `http://${config.hostname}:${config.port}/`).href);
  servers.set(config, warmed);
  return warmed;
}

async function warm(url: string): Promise<void> {
  const seen = new Set([url]);
  // A set hands out also what is added while it is gone through.
  for (const one of seen) {
    const response = await fetch(one);
    if (!response.ok) throw new Error(`Tests import ${one}, and the server answers ${response.status}`);
    for (const [, path] of (await response.text()).matchAll(specifier)) seen.add(new URL(path!, one).href);
  }
}
