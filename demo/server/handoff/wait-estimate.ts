import type { LobbyState } from './lobby-state.ts';

/** What can honestly be said to one who waits. Absent figures are not known. */
export interface QueueFigures {
  readonly position: number;
  readonly waitSeconds?: number;
  readonly waitMostSeconds?: number;
}

/** A free agent needs about so long to read the brief and accept. */
const answerSeconds = 30;
/** What a talk takes, as long as too few have been seen to tell. */
const usualTalkSeconds = 300;
const talksToTell = 3;

/**
 * A place in line and a range for the wait; nothing for one who does not wait.
 *
 * The wait is the talks that must end before it is this customer's turn, shared among the agents who are
 * signed in, at the mean of the last talks; the range is from three quarters to one and a half times that,
 * in half minutes. With no agent signed in there is nothing to reckon with, and no wait is said.
 */
export function queueFigures(lobby: LobbyState, conversation: string): QueueFigures | undefined {
  const index = lobby.waiting.findIndex((one) => one.conversation === conversation);
  if (index < 0) return undefined;
  const position = index + 1;
  const here = [...lobby.agents.keys()].filter((id) => !lobby.supervisors.has(id));
  const agents = here.length;
  if (agents === 0) return { position };
  const busy = new Set([...lobby.served.values()].map(({ agent }) => agent.id));
  const free = here.filter((id) => !busy.has(id)).length;
  const talksBefore = Math.max(0, position - free);
  const wait = answerSeconds + (talksBefore * talkSeconds(lobby.handleSeconds)) / agents;
  return { position, waitSeconds: halfMinutes(wait * 0.75), waitMostSeconds: halfMinutes(wait * 1.5) };
}

function talkSeconds(seen: readonly number[]): number {
  if (seen.length < talksToTell) return usualTalkSeconds;
  return seen.reduce((sum, seconds) => sum + seconds, 0) / seen.length;
}

function halfMinutes(seconds: number): number {
  return Math.max(30, Math.round(seconds / 30) * 30);
}
