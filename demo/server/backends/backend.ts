import type { ServerResponse } from 'node:http';
import type { Answer } from '../ai-sdk/answer-turn.ts';
import type { Lang } from '../conversation/record.ts';

/** A backend beside the gateway, which pages reach at an origin of its own. */
export interface Backend {
  /** As in `/?driver=`. */
  readonly driver: string;
  /** What a page's policy has to let it connect to. */
  readonly origins: readonly string[];
  /**
   * What a page needs to open it: stands for an endpoint of the bank's own, behind its log-in. Of another customer's
   * conversation, or one that is over, nobody is told: a new one is begun.
   */
  session(visit: Visit): Promise<object>;
  close(): Promise<void>;
}

export interface Visit {
  /** Who is logged in. */
  readonly customer: string;
  readonly lang: Lang;
  /** What the page tells of where the customer is. */
  readonly context: Readonly<Record<string, string>>;
  /** Goes on with this one. */
  readonly conversation?: string;
  /** Where the gateway is, with people at its desk; without a slash at the end. */
  readonly origin: string;
}

/** Answers the customer over an AI SDK's stream. */
export type StreamAnswer = (answer: Answer, response: ServerResponse) => Promise<void>;

/** What `npm run start:backends` has brought. */
export interface Backends {
  readonly running: readonly Backend[];
  /** By driver: the command that brings what is not here. */
  readonly missing: ReadonlyMap<string, string>;
  /** In place of the demo's own way. */
  readonly streamAnswer?: StreamAnswer;
}

export const noBackends: Backends = { running: [], missing: new Map() };
