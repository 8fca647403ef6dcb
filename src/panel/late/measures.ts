import type { Conversation } from '../../core/conversation/conversation.ts';
import { entriesOf, isInbound } from '../../core/conversation/select.ts';
import type { Entry } from '../../core/conversation/timeline.ts';
import type { Measure, MeasureName } from '../../core/protocol/measure.ts';
import { changedEntries, changedOwn, type EntryChange } from '../../core/speech/changes.ts';
import { warnOnce } from '../check-settings.ts';
import type { PanelHost } from '../host.ts';
import {
  CareAgentJoinedEvent,
  CareBlockedEvent,
  CareEndEvent,
  CareHandoffEvent,
  CareTroubleEvent,
  eventsBetween,
} from '../public-events.ts';

/** What is to be counted of one state having followed another. */
export function measuresBetween(before: Conversation, after: Conversation): readonly Measure[] {
  const isLost = before.connection.state === 'online' && after.connection.state === 'reconnecting';
  const measures = [
    ...changedOwn(before, after).flatMap(({ before: old, after: own }) => {
      const [was, is] = [old?.delivery, own?.delivery];
      if (!is || was?.state === is.state) return [];
      if (is.state === 'sent') return one('message-sent');
      return is.state === 'failed' ? one('message-failed', is.error) : [];
    }),
    ...newsIn(before, after).flatMap(({ before: old, after: entry }) =>
      isWhole(entry) && !(old && isWhole(old)) ? one('message-received', entry.from.role) : [],
    ),
    ...eventsBetween(after, before).flatMap(ofEvent),
    ...(isLost ? one('connection-lost') : []),
  ];
  return together(measures);
}

/** What the element itself tells, from now on; the conversation's own events are counted with its states. */
export function measureElement(host: PanelHost): void {
  const hear = (event: Event): void => {
    if (event instanceof CareTroubleEvent) return;
    for (const measure of ofEvent(event)) tell(host, measure);
  };
  for (const name of ['care-open', 'care-close', 'care-blocked', 'care-error'])
    host.addEventListener(name, hear);
  // Its code has come by this very press.
  if (host.isOpen) tell(host, { name: 'opened', count: 1 });
}

export function tell({ metrics }: PanelHost, measure: Measure): void {
  try {
    metrics?.(measure);
  } catch (error) {
    warnOnce(`metrics: ${String(error)}`);
  }
}

/** Of what is read back nothing is news; of a conversation that has only begun all of it is. */
function newsIn(before: Conversation, after: Conversation): readonly EntryChange[] {
  if (before.connection.established) return changedEntries(before.timeline, after.timeline);
  if (!after.connection.established || after.restored > 0) return [];
  return [...entriesOf(after.timeline)].map((entry) => ({ before: undefined, after: entry }));
}

function isWhole(entry: Entry): entry is Entry & { readonly kind: 'message' } {
  return isInbound(entry) && !entry.streaming;
}

function ofEvent(event: Event): readonly Measure[] {
  if (event.type === 'care-open') return one('opened');
  if (event.type === 'care-close') return one('closed');
  if (event instanceof CareHandoffEvent) return one('handoff', event.step);
  if (event instanceof CareAgentJoinedEvent) return one('agent-joined', event.role);
  if (event instanceof CareEndEvent) return one('ended', event.reason);
  if (event instanceof CareBlockedEvent) return event.kinds.flatMap((kind) => one('blocked', kind));
  return 'code' in event ? one('trouble', String(event.code)) : [];
}

function one(name: MeasureName, kind?: string): readonly Measure[] {
  return [{ name, ...(kind !== undefined && { kind }), count: 1 }];
}

/** Several of a kind at once are one with their number. */
function together(measures: readonly Measure[]): readonly Measure[] {
  const all = new Map<string, Measure>();
  for (const measure of measures) {
    const key = `${measure.name} ${measure.kind ?? ''}`;
    all.set(key, { ...measure, count: (all.get(key)?.count ?? 0) + 1 });
  }
  return [...all.values()];
}
