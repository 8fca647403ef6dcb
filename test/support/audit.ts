import 'axe-core/axe.min.js';
import type axe from 'axe-core';
import { auditOptions, faultsOf } from './audit-rules.ts';

/** For browser tests: throws with every fault that axe finds in this element, or on the whole page. */
export async function audit(context: Element | Document = document): Promise<void> {
  const checker = (globalThis as unknown as { axe: typeof axe }).axe;
  const faults = faultsOf(await checker.run(context, auditOptions));
  if (faults.length > 0) throw new Error(`axe found ${faults.length} faults:\n${faults.join('\n')}`);
}
