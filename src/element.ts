/** For bundlers: the class, its events and the types. Importing it does nothing; call `CareChat.define()`. */
import type { CareChat as Element } from './element/care-chat.ts';

export { CareChat } from './element/care-chat.ts';
export * from './element/events.ts';
export {
  CareAgentJoinedEvent,
  CareBlockedEvent,
  CareEndEvent,
  CareHandoffEvent,
  CareTroubleEvent,
} from './panel/public-events.ts';
export * from './panel/session-extend-event.ts';
export * from './panel/sharing-events.ts';
export type { Messages } from './core/messages/messages.ts';
export type { Measure, MeasureName, MetricsHook } from './core/protocol/measure.ts';
export type { UrgentPhones } from './core/settings/urgent-phones.ts';

declare global {
  interface HTMLElementTagNameMap {
    'care-chat': Element;
  }
}
