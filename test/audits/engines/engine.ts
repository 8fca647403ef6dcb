import type { Page } from 'puppeteer-core';

/** One fault that an engine names. */
export interface Finding {
  /** The engine's own name for its rule. */
  readonly rule: string;
  /** The engine's words, if it has any, and the element. */
  readonly what: string;
}

/** A checker that looks at a page as it stands. */
export interface Engine {
  /** What it fails; its doubts and warnings are not asked for. */
  audit(page: Page): Promise<Finding[]>;
  close?(): Promise<void>;
}

/** A file of the packages that are installed beside this one. */
export function packagedFile(path: string): URL {
  return new URL(`node_modules/${path}`, import.meta.url);
}
