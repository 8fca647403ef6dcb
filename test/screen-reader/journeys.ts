import type { Journey } from './journey.ts';
import { openAndGreet } from './journeys/open-and-greet.ts';

export const journeys: readonly Journey[] = [openAndGreet];
