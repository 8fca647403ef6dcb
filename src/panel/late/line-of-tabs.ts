import { systemClock as clock } from '../../adapters/system.ts';
import { createSharedLine, type SharedLine } from '../../adapters/tabs/line/shared-line.ts';
import type { PanelHost } from '../host.ts';
import { sealOf } from './own-seal.ts';

/** The line that this page shares with the other tabs of its sign-in, told apart by the secret that the page gives. */
export function createLineOfTabs(host: PanelHost): SharedLine {
  const sealNow = sealOf(host, 'line');
  return createSharedLine({
    clock,
    // Another secret, another name and another key: no tab of another customer's hears it (security.md, threat 15).
    async meetingOf(conversation) {
      const seal = sealNow();
      const name = await seal?.nameOf(JSON.stringify([host.endpoint, conversation])).catch(() => undefined);
      return seal && name !== undefined ? { name, seal } : undefined;
    },
  });
}
