import { accommodations, type Accommodation } from '../protocol/accommodations.ts';
import type { Settings } from './settings.ts';

/** What the customer has ticked for the other side to know; nothing where they do not share it. */
export function sharedBy(settings: Settings): readonly Accommodation[] {
  const wanted: Readonly<Record<Accommodation, boolean>> = {
    'slower-pace': settings.slowerPace,
    'plain-words': settings.plainWords,
    'written-summary': settings.writtenSummary,
  };
  return settings.share ? accommodations.filter((one) => wanted[one]) : [];
}
