import { maySuspend } from '../core/conversation/select.ts';
import type { Command } from '../core/protocol/commands.ts';
import { CareError } from '../core/protocol/errors.ts';
import type { PanelHost } from './host.ts';
import type { Session } from '../session/session.ts';

/**
 * What a page can have done on the element once there is a panel: no page pays for it before. Each settles when the other
 * side has done it, and rejects with a CareError where there is nobody to pause with or to go back to.
 */
export function giveMethods(host: PanelHost, session: () => Session): void {
  const run = async (command: Command, may: boolean): Promise<void> => {
    if (!may) throw new CareError('transport-refused');
    await session().run(command);
  };
  const state = () => session().store.state;
  host.suspendAgent = () => run({ do: 'suspend-agent' }, maySuspend(state()));
  host.resumeAgent = () => run({ do: 'resume-agent' }, state().suspended);
}
