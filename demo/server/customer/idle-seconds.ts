import type { Gateway } from '../gateway.ts';

/**
 * After how long without activity this conversation ends; 0 for never. The one place that decides it: a customer
 * who has asked for more time in general gets it here.
 */
export async function idleSeconds({ options }: Gateway, _conversation: string): Promise<number> {
  return options.idle.seconds;
}
