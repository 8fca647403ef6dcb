import { readFile } from 'node:fs/promises';
import { packagedFile, type Engine, type Finding } from './engine.ts';

const bundles = [
  'qw-page/dist/qw-page.bundle.js',
  'util/dist/__webpack/util.bundle.js',
  'act-rules/dist/__webpack/act.bundle.js',
  'wcag-techniques/dist/__webpack/wcag.bundle.js',
];

/** The rules that start at `<body>`, and so do not enter the shadow roots that all others look into. */
const fromBody = [
  ...['R9', 'R10', 'R22', 'R25', 'R27', 'R28', 'R34', 'R43', 'R44', 'R62'].map((rule) => `QW-ACT-${rule}`),
  'QW-WCAG-T30',
];
/** Starts there too, and asks what scripts do on focus, which a copy cannot tell. */
const ofScripts = 'QW-WCAG-T24';

/** QualWeb: rules of ACT and techniques of WCAG. It moves the focus and marks elements: a page is used up by it. */
export async function openQualWeb(): Promise<Engine> {
  const files = bundles.map((bundle) => readFile(packagedFile(`@qualweb/${bundle}`), 'utf8'));
  const scripts = await Promise.all(files);
  return {
    async audit(page) {
      const found: Finding[] = [];
      for (const rules of [{ exclude: [...fromBody, ofScripts] }, { include: fromBody }]) {
        if (rules.include) await page.evaluate(unfold);
        for (const script of scripts) await page.evaluate(script);
        found.push(...(await page.evaluate(judge, rules)));
      }
      return found;
    },
  };
}

/** In the page: a copy of what is in the widget's shadow root takes the place of all there is, in its styles. */
function unfold(): void {
  const widget = document.querySelector('care-chat');
  const root = widget?.shadowRoot;
  if (!widget || !root) return;
  const place = document.createElement('div');
  place.className = 'unfolded';
  for (const { name, value } of widget.attributes) if (name !== 'class') place.setAttribute(name, value);
  place.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  document.body.replaceChildren(place);
  const sheets = root.adoptedStyleSheets.map(({ cssRules }) =>
    [...cssRules].map(({ cssText }) => cssText).join('\n'),
  );
  document.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text.replaceAll(/:host(?:\(([^)]*)\))?/g, '.unfolded$1'));
    return sheet;
  });
}

/** In the page. */
function judge(rules: Rules): Finding[] {
  const { ACTRulesRunner, WCAGTechniquesRunner } = globalThis as unknown as QualWeb;
  const data = { sourceHtml: document.documentElement.outerHTML, newTabWasOpen: false };
  const found: Finding[] = [];
  for (const Runner of [ACTRulesRunner, WCAGTechniquesRunner]) {
    const { assertions } = new Runner(rules, 'en').configure(rules).test(data).getReport();
    for (const { code, results } of Object.values(assertions)) {
      for (const { verdict, description, elements } of results) {
        if (verdict !== 'failed') continue;
        found.push(...elements.map(({ htmlCode }) => ({ rule: code, what: `${description} – ${htmlCode}` })));
      }
    }
  }
  return found;
}

interface Rules {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

type Runner = new (
  options: object,
  language: string,
) => { configure(options: object): { test(data: object): { getReport(): Report } } };

interface QualWeb {
  readonly ACTRulesRunner: Runner;
  readonly WCAGTechniquesRunner: Runner;
}

interface Report {
  readonly assertions: Readonly<
    Record<string, { readonly code: string; readonly results: readonly Result[] }>
  >;
}

interface Result {
  readonly verdict: 'passed' | 'failed' | 'warning' | 'inapplicable';
  readonly description: string;
  readonly elements: readonly { readonly htmlCode: string }[];
}
