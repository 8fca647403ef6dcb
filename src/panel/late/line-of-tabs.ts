import { systemClock as clock } from '../../adapters/system.ts';
import { createSharedLine, type SharedLine } from '../../adapters/tabs/line/shared-line.ts';
import type { PanelHost } from '../host.ts';
import { sealOf } from './own-seal.ts';

/** The line that this page shares with the other tabs of its sign-in, told apart by the secret that the page gives. */
export function createLineOfTabs(host: PanelHost): SharedLine {
  const seal = sealOf(host);
  return createSharedLine({
    clock,
    // Another secret, another name: what one customer says reaches no tab of another's (security.md, threat 15).
    nameOf: async (conversation) =>
      seal()
        ?.nameOf(JSON.stringify([host.endpoint, conversation]))
        .catch(() => undefined),
  });
}
