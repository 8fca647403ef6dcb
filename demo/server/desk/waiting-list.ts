import type { Waiting } from '../desk-frames.ts';
import type { Gateway } from '../gateway.ts';
import { briefOf } from './brief.ts';

/** The whole queue in its order, each with what is known of them now. */
export async function waitingList({ lobby, conversations }: Gateway): Promise<readonly Waiting[]> {
  return Promise.all(
    lobby.state.waiting.map(async ({ conversation, team, since, transfer }, index) => {
      const facts = await conversations.facts(conversation);
      return {
        conversation,
        team,
        lang: facts.lang,
        since,
        position: index + 1,
        brief: briefOf(facts),
        ...(transfer && { transfer }),
      };
    }),
  );
}
