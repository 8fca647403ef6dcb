import type { Capabilities } from '../../core/protocol/capabilities.ts';
import { isServed, type Side, type Stay } from './side.ts';

/** Those of who answers now, and beside them what the desk does for who waits in its line. */
export function capabilitiesOf(assistant: Side, stay: Stay | undefined, answering = assistant): Capabilities {
  const first = assistant.transport.capabilities;
  const now = answering.transport.capabilities;
  const desk = stay?.transport.state === 'online' ? stay.transport.capabilities : undefined;
  const histories = [first.history, stay?.transport.capabilities.history];
  const both = {
    ...now,
    // Whoever is paused with stays the desk's, and its own assistant would answer in place of the one before it.
    suspension: false,
    // Where one side's own messages do not come back, "sent" has to stand for it at both.
    echo: first.echo && now.echo,
    history: (['full', 'session'] as const).find((one) => histories.includes(one)) ?? 'none',
  } as const;
  if (answering === stay && isServed(stay)) return both;
  const { handoff = false } = desk ?? {};
  return {
    ...both,
    handoff: {
      request: true,
      // Nobody has been asked yet; or the desk has a way to leave its line.
      cancel: !desk || desk.end || (handoff && handoff.cancel),
      queue: handoff ? handoff.queue : 'none',
      assistantWhileQueued: true,
    },
    ...(desk && {
      availability: now.availability || desk.availability,
      callback: desk.callback,
      leaveMessage: desk.leaveMessage,
    }),
  };
}
