import {
  loadLateMessages,
  loadMessages,
  loadSettingsMessages,
} from '../../src/adapters/locale/load-messages.ts';
import { lateEntries, loadDevice, loadLateSpeech } from '../../src/panel/late/late-entries.ts';

let coming: Promise<unknown> | undefined;

/**
 * The code of all that comes late, once a page. A test of what a part shows is then not about when its code came,
 * file by file through a server that three engines share; what a late file means to a customer is told by the
 * journeys, which have the built chunks and a slow line.
 */
export function bringLateParts(): Promise<unknown> {
  coming ??= Promise.all([
    ...[...lateEntries.values()].map(({ load }) => load()),
    loadDevice(),
    loadLateSpeech(),
    ...['en', 'es'].flatMap((lang) => [
      loadMessages(lang),
      loadLateMessages(lang),
      loadSettingsMessages(lang),
    ]),
    import('@floating-ui/dom'),
    import('../../src/adapters/storage/indexed-db-storage.ts'),
    import('../../src/panel/late/beside-page.ts'),
    import('../../src/panel/late/measures.ts'),
    import('../../src/panel/late/theme-guard.ts'),
    import('../../src/panel/start.ts'),
    import('../../src/panel/views/settings.ts'),
  ]);
  return coming;
}
