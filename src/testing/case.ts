import type { Capabilities } from '../core/protocol/capabilities.ts';
import type { Bench } from './bench.ts';
import { openPage, type Page } from './page.ts';

export const caseNames = [
  'greet',
  'echo',
  'order',
  'dedupe',
  'drop mid-send',
  'black hole',
  'resume after reload',
  'token expiry',
  'rate limit',
  'handoff with queue',
  'assistant while queued',
  'transfer',
  'upload',
  'end',
  'send after end',
  'hostile payload as text',
] as const;
export type CaseName = (typeof caseNames)[number];

/** `absent`: the backend cannot, and says so; `why` is for a reader. */
export type Outcome = { readonly result: 'pass' } | { readonly result: 'absent'; readonly why: string };

export interface RunOptions {
  /** So long a case may take; 30 unless told. */
  readonly seconds?: number;
}

/** One case of the suite. */
export interface ConformanceCase {
  readonly name: CaseName;
  /** What holds when it passes. */
  readonly guarantee: string;
  /** Runs it against a fresh bench. Rejects where the guarantee does not hold, and says what was told until then. */
  run(bench: Bench, options?: RunOptions): Promise<Outcome>;
}

/** A case as it is written here. */
export interface CaseText {
  readonly name: CaseName;
  readonly guarantee: string;
  /** What the capabilities lack for it; `undefined` where they promise it. */
  readonly lacks?: (capabilities: Capabilities) => string | undefined;
  prove(page: Page, bench: Bench): Promise<void>;
  /** What must hold where it is declared absent: asked for all the same, it is refused and not half done. */
  readonly refuse?: (page: Page, bench: Bench) => Promise<void>;
}

export function defineCase(text: CaseText): ConformanceCase {
  const { name, guarantee } = text;
  return {
    name,
    guarantee,
    async run(bench, { seconds = 30 } = {}) {
      const why = bench.without?.[name];
      if (why !== undefined) return { result: 'absent', why };
      const pages: Page[] = [];
      const limit = limitOf(seconds);
      try {
        return await Promise.race([limit.passed, outcomeOf(text, bench, openPage(bench, pages))]);
      } catch (thrown) {
        const told = pages.map(({ account }, index) => `Page ${index + 1}: ${account()}`).join('\n');
        const message = thrown instanceof Error ? thrown.message : String(thrown);
        throw new Error(`${name}: ${message}\nIt should hold that ${guarantee}\n${told}`, { cause: thrown });
      } finally {
        limit.lift();
        bench.line?.restore();
        await Promise.all(pages.map(({ transport }) => transport.close()));
      }
    },
  };
}

async function outcomeOf({ lacks, prove, refuse }: CaseText, bench: Bench, page: Page): Promise<Outcome> {
  await page.connect();
  const why = lacks?.(page.transport.capabilities);
  if (why === undefined) {
    await prove(page, bench);
    return { result: 'pass' };
  }
  await refuse?.(page, bench);
  return { result: 'absent', why };
}

function limitOf(seconds: number): { readonly passed: Promise<never>; lift(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${seconds} seconds`)), seconds * 1000);
  });
  return { passed, lift: () => clearTimeout(timer) };
}
