import { noCapabilities, type Capabilities } from '../../core/protocol/capabilities.ts';
import type { ConnectionState, TransportEvent, WireEvent } from '../../core/protocol/events.ts';
import type { Transport, TransportOptions } from '../../core/protocol/transport.ts';
import { capabilitiesOf } from './capabilities.ts';
import { markOf } from './names.ts';
import { tokenOf } from './place.ts';
import { isServed, type Side, type Stay } from './side.ts';

export type Ended = Extract<WireEvent, { type: 'conversation.ended' }>;

/** Who is there, and how the whole of it stands. */
export interface Scene {
  readonly assistant: Side;
  stay: Stay | undefined;
  /** How many there were. */
  stays: number;
  options: TransportOptions;
  state: ConnectionState;
  capabilities: Capabilities;
  /** Until both sides have told what was before. */
  restoring: boolean;
  /** Whose end was the end of all. */
  ended: Side | undefined;
  /** The assistant's end, which came while the desk was busy. */
  lateEnd: Ended | undefined;
  toldPlace: string;
}

export function createScene(transport: Transport): Scene {
  const { state } = transport;
  const assistant = { mark: '', transport, isOver: false };
  return {
    assistant,
    stay: undefined,
    stays: 0,
    options: { locale: 'en' },
    state,
    capabilities: state === 'idle' ? noCapabilities : capabilitiesOf(assistant, undefined),
    restoring: false,
    ended: undefined,
    lateEnd: undefined,
    toldPlace: '',
  };
}

export function answeringIn({ assistant, stay, ended }: Scene): Side {
  if (ended) return ended;
  return stay && (isServed(stay) || (assistant.isOver && stay.waiting)) ? stay : assistant;
}

/** Whom it concerns: by the ids in it, else who answers. Undefined for a stay that is over. */
export function sideFor(scene: Scene, wish: object): Side | undefined {
  const mark = markOf(wish);
  if (mark === undefined) return answeringIn(scene);
  return [scene.assistant, scene.stay].find((side) => side?.mark === mark);
}

/** Tells what has become different of the state, the capabilities and the place to go on from. */
export function tellChanges(scene: Scene, tell: (event: TransportEvent) => void): void {
  const { assistant, stay, ended, restoring } = scene;
  const answering = answeringIn(scene);
  const capabilities = capabilitiesOf(assistant, stay, answering);
  if (JSON.stringify(capabilities) !== JSON.stringify(scene.capabilities)) {
    scene.capabilities = capabilities;
    tell({ type: 'capabilities.changed', capabilities });
  }
  if (!ended) moveTo(scene, restoring ? 'connecting' : answering.transport.state, tell);
  const token = ended || restoring ? undefined : tokenOf(assistant, stay);
  if (!token || JSON.stringify(token) === scene.toldPlace) return;
  scene.toldPlace = JSON.stringify(token);
  tell({ type: 'resume.changed', token });
}

export function moveTo(scene: Scene, state: ConnectionState, tell: (event: TransportEvent) => void): void {
  if (scene.state === state) return;
  scene.state = state;
  tell({ type: 'connection.changed', state, attempt: 0 });
}
