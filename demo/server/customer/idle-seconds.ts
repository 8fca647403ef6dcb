import type { Gateway } from '../gateway.ts';

/**
 * After how long without activity this conversation ends; 0 for never. Twice as long for a customer who has let us
 * know that they need a slower pace.
 */
export async function idleSeconds(
  { conversations, options }: Gateway,
  conversation: string,
): Promise<number> {
  const { accommodations } = await conversations.facts(conversation);
  return options.idle.seconds * (accommodations.includes('slower-pace') ? 2 : 1);
}
