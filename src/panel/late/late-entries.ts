import type { LateEntry } from './late-part.ts';

export type LateName = 'guide';

/** All late parts, in the order in which they stand where several are in one place. */
export const lateEntries: ReadonlyMap<LateName, LateEntry> = new Map<LateName, LateEntry>([
  ['guide', { place: 'page', load: async () => (await import('./guide.ts')).createGuide }],
]);
