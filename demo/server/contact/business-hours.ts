import type { Availability } from '../../../src/core/protocol/contact.ts';

/** When the bank's people are there, by the clock of the place where they are. */
export interface BusinessHours {
  /** An IANA name, for instance `America/New_York`. */
  readonly timeZone: string;
  /** "08:00" */
  readonly opens: string;
  /** "20:00"; after `opens`. */
  readonly closes: string;
  /** Days of the week on which they are there, Sunday being 0. */
  readonly days: readonly number[];
  /** Days on which they are not, as "2026-12-25". */
  readonly holidays: readonly string[];
}

const dayMilliseconds = 86_400_000;
/** Nobody is away for longer. */
const mostDays = 60;

/** Whether people are there at that moment, and when that changes next. Without hours they always are. */
export function availabilityAt(hours: BusinessHours | undefined, now: number): Availability {
  if (!hours) return { state: 'online' };
  const today = dayAt(now, hours.timeZone);
  const isHoliday = hours.holidays.includes(today);
  const shift = shiftOn(today, hours);
  if (shift && now >= shift.opensAt && now < shift.closesAt) {
    return { state: 'online', closesAt: shift.closesAt };
  }
  const opensAt = nextOpening(today, hours, now);
  return {
    state: 'offline',
    ...(opensAt !== undefined && { opensAt }),
    ...(isHoliday && { holiday: true }),
  };
}

/** The stretch of that day in which people are there, if there is one. */
export function shiftOn(
  day: string,
  { timeZone, opens, closes, days, holidays }: BusinessHours,
): { readonly opensAt: number; readonly closesAt: number } | undefined {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (!days.includes(weekday) || holidays.includes(day)) return undefined;
  return { opensAt: instantOf(day, opens, timeZone), closesAt: instantOf(day, closes, timeZone) };
}

/** The days from this one on, by the calendar. */
export function* daysFrom(day: string, count = mostDays): Generator<string> {
  const noon = Date.parse(`${day}T12:00:00Z`);
  for (let index = 0; index < count; index++) {
    yield new Date(noon + index * dayMilliseconds).toISOString().slice(0, 10);
  }
}

/** The date at a place, as "2026-12-25". */
export function dayAt(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}

function nextOpening(today: string, hours: BusinessHours, now: number): number | undefined {
  for (const day of daysFrom(today)) {
    const shift = shiftOn(day, hours);
    if (shift && shift.opensAt > now) return shift.opensAt;
  }
  return undefined;
}

/** The moment at which a clock at that place shows that time; twice over, since the offset may change between. */
export function instantOf(day: string, time: string, timeZone: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const first = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(first, timeZone);
}

/** How far the clocks of a place are ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(at / 1000) * 1000;
}
