import { createSeal, type Seal } from '../../adapters/storage/seal.ts';
import { warnOnce } from '../check-settings.ts';
import type { PanelHost } from '../host.ts';

const shortest = 16;

/** By the secret that the page gives now; none where it gives none that would do. */
export function sealOf(host: PanelHost, use?: 'line'): () => Seal | undefined {
  let seal: Seal | undefined;
  let sealedBy: string | undefined;
  return () => {
    const { sessionSecret } = host;
    if (sessionSecret === undefined || sessionSecret.length < shortest) {
      if (sessionSecret !== undefined)
        warnOnce(`sessionSecret needs ${shortest} characters; no draft is kept.`);
      return (seal = sealedBy = undefined);
    }
    if (sessionSecret !== sealedBy) seal = createSeal(sessionSecret, use);
    sealedBy = sessionSecret;
    return seal;
  };
}
