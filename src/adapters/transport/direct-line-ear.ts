import type { DriverIO } from '../../core/protocol/driver.ts';
import type { WireEvent } from '../../core/protocol/events.ts';
import { systemClock } from '../system.ts';
import { eventOf, type Activity, type ActivitySet, type Scene } from './direct-line-activity.ts';

/** What hears the service, over the stream and besides. */
export interface Ear {
  tell(event: object, activity: Activity, cursor?: string | null): void;
  take(set: ActivitySet): void;
  /** A frame of the stream. */
  hear(frame: string): void;
}

export function createEar(io: DriverIO, scene: Scene): Ear {
  function tell(event: object, { id, timestamp }: Activity, cursor?: string | null): void {
    // The runtime decodes it, as all else that a driver emits.
    io.emit({ id, at: timeOf(timestamp), cursor, ...event } as WireEvent);
  }

  function take({ activities, watermark }: ActivitySet): void {
    // One that makes no sense must cost nobody the others, nor the way back into the conversation.
    for (const activity of activities ?? []) {
      try {
        const event = eventOf(activity as Activity, scene);
        if (event) tell(event, activity as Activity, watermark);
      } catch {
        io.malformed(activity);
      }
    }
  }

  return {
    tell,
    take,
    hear(frame) {
      // An empty frame keeps the line open.
      if (!frame) return;
      try {
        take(JSON.parse(frame) as ActivitySet);
      } catch {
        io.malformed(frame);
      }
    },
  };
}

/** Milliseconds since the epoch; now, where nothing is known. */
export function timeOf(timestamp = ''): number {
  return Date.parse(timestamp) || systemClock.now();
}
