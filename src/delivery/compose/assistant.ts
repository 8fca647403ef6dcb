import type { WireEvent } from '../../core/protocol/events.ts';
import type { Carry } from './carry.ts';
import { isBusy, isServed, ofDesk, type Wish } from './side.ts';
import type { Ended, Scene } from './scene.ts';
import { createVoice } from './voice.ts';

export interface AssistantPort {
  readonly carry: Carry;
  request(wish: Wish, event: WireEvent): void;
  finish(event: Ended): void;
  tell(event: WireEvent): void;
}

/** What the assistant says, and what of it is heard. */
export function createAssistantEar(scene: Scene, { carry, request, finish, tell }: AssistantPort) {
  const { assistant } = scene;
  const voice = createVoice(assistant.transport);
  const forms = new Set<string>();

  function wanted(event: Extract<WireEvent, { type: 'handoff.requested' }>): void {
    const { stay, restoring } = scene;
    const { reason } = event;
    if (!restoring) return request(reason === undefined ? {} : { reason }, event);
    // What is told again opens no desk; the stay that came of it tells the rest.
    if (!stay || isBusy(stay)) return;
    stay.waiting = true;
    tell(event);
  }

  return {
    /** What was heard before there was a desk. */
    recall(event: WireEvent): void {
      if (event.type === 'form.requested') forms.add(event.requestId);
      voice.lets(event, false);
      carry.note(event);
    },
    hear(event: WireEvent): void {
      if (event.type === 'handoff.requested') return wanted(event);
      if (event.type === 'conversation.ended') {
        assistant.isOver = true;
        if (!isBusy(scene.stay)) return finish(event);
        scene.lateEnd = event;
        return;
      }
      if (ofDesk.test(event.type) || !voice.lets(event, isServed(scene.stay))) return;
      if (event.type === 'form.requested') forms.add(event.requestId);
      tell(event);
      carry.note(event);
    },
    /** A person is there. */
    silence(): void {
      const from = voice.silence();
      if (from) tell({ type: 'typing.changed', from, on: false, ttlSeconds: 0 });
    },
    asked: (value: string | undefined): boolean => value !== undefined && forms.has(value),
  };
}
