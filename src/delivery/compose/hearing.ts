import type { LocalEvent, TransportEvent, WireEvent } from '../../core/protocol/events.ts';
import type { createAssistantEar } from './assistant.ts';
import type { Carry } from './carry.ts';
import type { ComposePort } from './compose-options.ts';
import type { Desk } from './desk.ts';
import { carried } from './hidden.ts';
import { marked } from './names.ts';
import type { ComposedOutbox } from './outbox.ts';
import type { createRestoring } from './restore.ts';
import { answeringIn, moveTo, tellChanges, type Ended, type Scene } from './scene.ts';
import { isBusy, isServed, type Side, type Stay } from './side.ts';

type Linked = Extract<LocalEvent, { type: 'connection.changed' }>;
type Outgoing = Extract<LocalEvent, { type: 'outbox.changed' }>;

export interface Parts {
  readonly outbox: ComposedOutbox;
  readonly carry: Carry;
  readonly desk: Desk;
  readonly ear: ReturnType<typeof createAssistantEar>;
  readonly restoring: ReturnType<typeof createRestoring>;
}

/** Whatever either side tells comes in here. `parts` gives those that it is for, which hear of us in turn. */
export function createHearing(scene: Scene, { drafts, tell }: ComposePort, parts: () => Parts) {
  const { assistant } = scene;

  function follow(side: Side, event: TransportEvent): void {
    switch (event.type) {
      case 'connection.changed':
        return linked(side, event);
      case 'capabilities.changed':
        return changed();
      case 'resume.changed':
        side.token = event.token;
        return changed();
      case 'outbox.changed':
        return outgoing(side, event);
      case 'problem.reported':
        if (side === answeringIn(scene)) tell(event);
        return;
      default:
        if (scene.restoring) parts().restoring.hold(side, event);
        else take(side, event);
    }
  }

  function linked(side: Side, event: Linked): void {
    const { state } = event;
    const { desk } = parts();
    side.isOver ||= isLast(event);
    if (!scene.ended && side === scene.stay) {
      if (state === 'online') desk.connected();
      else desk.lost();
    } else if (!scene.ended && state === 'ended' && !isBusy(scene.stay)) scene.ended = side;
    if (side === answeringIn(scene) && !scene.restoring) {
      scene.state = state;
      tell(event);
    }
    changed();
  }

  function outgoing(side: Side, event: Outgoing): void {
    const { accepted } = event;
    const { stay } = scene;
    if (event.localId.startsWith(carried)) return;
    tell({ ...event, ...(accepted && { accepted: marked(accepted, side.mark) }) });
    // It was on its way when the person came: they are to know of it.
    if (sent(side, event) && stay && isServed(stay)) parts().carry.over(stay);
  }

  /** True for what the assistant has now. */
  function sent(side: Side, event: Outgoing): boolean {
    const { localId, status, accepted } = event;
    const { outbox, carry } = parts();
    outbox.note(side, event);
    const draft = drafts.get(localId);
    if (status !== 'sent' || side !== assistant || !accepted || !draft) return false;
    const { text } = { ...draft, ...accepted };
    const from = { id: 'customer', role: 'customer' } as const;
    carry.note({ type: 'message.received', ...accepted, from, text, format: 'plain' });
    return true;
  }

  function take(side: Side, event: TransportEvent): void {
    if (scene.ended && side !== scene.ended) return;
    const { ear, desk } = parts();
    if (event.type === 'gap.found') tell(event);
    else if (side === assistant) ear.hear(event as WireEvent);
    else if (side === scene.stay) desk.hear(event as WireEvent);
  }

  function finish(side: Side, event: Ended): void {
    scene.ended = side;
    tell(marked(event, side.mark));
    for (const other of [assistant, scene.stay]) if (other !== side) void other?.transport.close();
    if (side.transport.state === 'ended') moveTo(scene, 'ended', tell);
    changed();
  }

  function changed(): void {
    const { state, ended, lateEnd, stay } = scene;
    if (state === 'closed') return;
    if (lateEnd && !ended && !isBusy(stay)) return finish(assistant, lateEnd);
    tellChanges(scene, tell);
    parts().desk.watch();
    parts().outbox.pump();
  }

  return {
    ...{ follow, take, finish, changed },
    arrived(stay: Stay): void {
      if (scene.restoring) return;
      parts().ear.silence();
      parts().carry.over(stay);
    },
    /** What was told before there was a desk. */
    recall(event: TransportEvent): void {
      if (event.type === 'outbox.changed') sent(assistant, event);
      else if (event.type === 'resume.changed') assistant.token = event.token;
      else if (event.type === 'connection.changed') assistant.isOver = isLast(event);
      else parts().ear.recall(event as WireEvent);
    },
  };
}

/** No attempt will follow. */
function isLast({ state, attempt }: Linked): boolean {
  return state === 'ended' || (state === 'offline' && attempt === 0);
}
