import { readFile } from 'node:fs/promises';
import type { Checker } from 'accessibility-checker-engine';
import type { Page } from 'puppeteer-core';

const guidelines = ['IBM_Accessibility', 'WCAG_2_2'];

/**
 * Every fault that IBM's checker finds on a page, as one line for each element; none is `[]`. What it only doubts,
 * or wants a person to look at, is a fault too, unless we have looked at it: see `explained`.
 */
export async function auditByIbm(page: Page): Promise<string[]> {
  // As with axe: the driver's evaluation is not bound by the page's policy.
  if (!(await page.evaluate('"ace" in globalThis'))) {
    await page.evaluate(await readFile('node_modules/accessibility-checker-engine/ace.js', 'utf8'));
  }
  const findings = await page.evaluate(async (which) => {
    const { ace } = globalThis as unknown as { ace: { Checker: typeof Checker } };
    const { results } = await new ace.Checker().check(document, which);
    return results
      .filter(({ value }) => String(value[1]) !== 'PASS')
      .map(({ value, ruleId, reasonId, message, snippet, path }) => ({
        rule: `${ruleId}/${reasonId}`,
        line: `${value.join(' ')} ${ruleId}/${reasonId}: ${message} – ${path['dom']} ${snippet}`,
      }));
  }, guidelines);
  return findings.filter((finding) => !isExplained(finding)).map(({ line }) => line);
}

interface Finding {
  readonly rule: string;
  readonly line: string;
}

interface Explained {
  /** IBM's rule and its reason code. */
  readonly rule: string;
  /** What tells this case from others, in IBM's message, path or snippet. */
  readonly where: RegExp;
  readonly reason: string;
}

/** What IBM's checker asks a person to look at, and what we have seen there. It fails nothing of this. */
const explained: readonly Explained[] = [
  {
    rule: 'input_label_visible/potential_no_label',
    where: /<(textarea|select) /,
    reason: 'Each has a visible `<label for>`; the rule counts those for `<input>` and `<button>` alone.',
  },
  {
    rule: 'a_target_warning/potential_warn',
    where: /<a [^>]*target="_blank"/,
    reason: 'The link says that it opens a new window, in Spanish; the rule knows the English words alone.',
  },
  {
    rule: 'element_tabbable_visible/potential_visible',
    where: /<(a|button) /,
    reason: 'It is scrolled out of view above, and comes into view when the focus reaches it.',
  },
  {
    rule: 'text_sensory_misuse/potential_position',
    where: /'Beside' .*<h2 id="about-title"/,
    reason: 'The gallery’s name for a state, and no instruction.',
  },
  {
    rule: 'text_sensory_misuse/potential_position',
    where: /'(left|top)' .*<(span|dd)>/,
    reason: 'Of order and not of place: "Maria left.", and the top of Help, where reading begins.',
  },
  {
    rule: 'text_sensory_misuse/potential_other',
    where: /'larger' .*<p>/,
    reason: 'What a setting does to the text; no control is told by its size.',
  },
  {
    rule: 'list_structure_proper/Potential_1',
    where: /<dl\b/,
    reason: 'Its pairs stand in `<div>`, as HTML allows; the rule knows `<dt>` and `<dd>` alone.',
  },
  {
    rule: 'text_block_heading/potential_heading',
    where: /<(p|div)\b/,
    reason: 'All text is larger than the page’s: the customer has set it so.',
  },
  {
    rule: 'style_highcontrast_visible/Manual_1',
    where: /<(div|dialog) style="(position: fixed|block-size)/,
    reason: 'Only a place or a size is set by script; forced colours are tested by `forcedFaults`.',
  },
];

function isExplained({ rule, line }: Finding): boolean {
  return explained.some((case_) => case_.rule === rule && case_.where.test(line));
}
