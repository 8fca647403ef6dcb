import { en } from '../../core/messages/en.ts';
import type { LateMessages } from '../../core/messages/late-messages.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { SettingsMessages } from '../../core/messages/settings-messages.ts';

/**
 * The sentences of one language. English is built in; any other arrives by itself when it is asked for.
 *
 * A language that we do not have gives English. Rejects when the file of one that we have does not arrive.
 */
export async function loadMessages(lang: string): Promise<Messages> {
  const [primary] = lang.toLowerCase().split('-');
  return primary === 'es' ? (await import('./es.ts')).es : en;
}

/** The sentences of the settings in one language; none is built in. Rejects when they do not arrive. */
export async function loadSettingsMessages(lang: string): Promise<SettingsMessages> {
  const [primary] = lang.toLowerCase().split('-');
  const words = await (primary === 'es'
    ? import('./es-settings.ts')
    : import('../../core/messages/en-settings.ts'));
  return words.settings;
}

/** Words for what few conversations have, in one language; none is built in. Rejects when they do not arrive. */
export async function loadLateMessages(lang: string): Promise<LateMessages> {
  const [primary] = lang.toLowerCase().split('-');
  const words = await (primary === 'es' ? import('./es-late.ts') : import('../../core/messages/en-late.ts'));
  return words.late;
}
