import type { Driver } from '../../core/protocol/driver.ts';
import { loadHelp } from './help-content.ts';
import { createLocalAssistant, type LocalAssistantOptions } from './local-assistant.ts';

export interface PageAssistantOptions extends Omit<LocalAssistantOptions, 'load'> {
  /** Address of the help content, absolute or relative to `base`. Without it there is only advice to call. */
  readonly help: string | undefined;
  readonly base: string;
}

/** The local assistant on the help content that a page names. */
export function createPageAssistant({ help, base, ...ports }: PageAssistantOptions): Driver {
  return createLocalAssistant(help === undefined ? ports : { ...ports, load: loadHelp(help, base) });
}
