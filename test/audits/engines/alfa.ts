import type { Page } from 'puppeteer-core';
import type { Engine, Finding } from './engine.ts';

/**
 * Siteimprove's Alfa: it reads the page with its open shadow roots into a model of its own, and judges that. Rule 65
 * (the focus is seen) only asks, and takes a third of the time; `focus-ring.test.ts` measures what it asks.
 */
export async function openAlfa(): Promise<Engine> {
  const { Audit } = await bring<{ Audit: AuditMaker }>('alfa-act');
  const { default: all } = await bring<{ default: Iterable<Rule> }>('alfa-rules');
  const rules = [...all].filter(({ uri }) => !uri.endsWith('/sia-r65'));
  const readPage = await pageReader();
  return {
    async audit(page) {
      const outcomes = await Audit.of(await readPage(page), rules).evaluate();
      return [...outcomes].filter(({ outcome }) => outcome === 'failed').map(findingOf);
    },
  };
}

/** As `alfa-puppeteer` does it, which would bring a browser with it. */
async function pageReader(): Promise<(page: Page) => Promise<unknown>> {
  const { Native: reader } = await bring<{ Native: { fromNode(): Promise<object> } }>('alfa-dom/native');
  const { Native: teller } = await bring<{ Native: { fromWindow(): object } }>('alfa-device/native');
  const { Node } = await bring<{ Node: Reader }>('alfa-dom');
  const { Device } = await bring<{ Device: Reader }>('alfa-device');
  const { Headers, Request, Response } =
    await bring<Record<'Headers' | 'Request' | 'Response', Maker>>('alfa-http');
  const { URL } = await bring<{ URL: { parse(url: string): { getUnsafe(): unknown } } }>('alfa-url');
  const { Page } = await bring<{ Page: Maker }>('alfa-web');
  return async (page) => {
    const device = Device.from(await page.evaluate(teller.fromWindow));
    const document = Node.from(await page.evaluate(reader.fromNode), device);
    const url = URL.parse(page.url()).getUnsafe();
    return Page.of(Request.of('GET', url), Response.of(url, 200, Headers.of([])), document, device);
  };
}

function findingOf(outcome: Outcome): Finding {
  const { rule, expectations } = outcome.toJSON();
  const whys = expectations.flatMap(([, { error }]) => (error === undefined ? [] : [describe(error)]));
  return {
    rule: rule.uri.split('/').at(-1) ?? rule.uri,
    what: `${whys.join(' ')} – ${String(outcome.target)}`,
  };
}

function describe({ message, box }: Diagnostic): string {
  return box === undefined ? message : `${message} (${Math.round(box.width)} × ${Math.round(box.height)})`;
}

interface Rule {
  readonly uri: string;
}

interface AuditMaker {
  of(page: unknown, rules: Iterable<unknown>): { evaluate(): Promise<Iterable<Outcome>> };
}

interface Outcome {
  readonly outcome: 'inapplicable' | 'passed' | 'failed' | 'cantTell';
  readonly target: unknown;
  toJSON(): {
    readonly rule: { readonly uri: string };
    readonly expectations: readonly (readonly [string, { readonly error?: Diagnostic }])[];
  };
}

interface Diagnostic {
  readonly message: string;
  /** Of a target: what of it can be pressed. */
  readonly box?: { readonly width: number; readonly height: number };
}

interface Reader {
  from(value: object, device?: unknown): unknown;
}

interface Maker {
  of(...parts: readonly unknown[]): unknown;
}

function bring<Module>(name: string): Promise<Module> {
  return import(`@siteimprove/${name}`) as Promise<Module>;
}
