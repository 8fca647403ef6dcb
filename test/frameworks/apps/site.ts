import type { Measure, UrgentPhones } from 'care-chat/element';

/** What each of the small apps hands to `<care-chat>`: an object, and a function. */
export const urgentPhones: UrgentPhones = { US: { number: '+1 800 555 0199' } };

export const measures: string[] = [];
export const metrics = ({ name }: Measure): void => void measures.push(name);
