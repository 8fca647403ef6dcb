import type { ResumeToken } from '../../core/protocol/events.ts';
import type { Participant } from '../../core/protocol/participant.ts';
import { composed, isServed, type Side, type Stay } from './side.ts';

/** Where both sides stand, from one resume token. */
export interface Place {
  readonly assistant?: ResumeToken;
  readonly desk?: ResumeToken;
  /** The stay's number. */
  readonly number?: number;
  /** How it stood at the cursor. Without one all is told again from the beginning, and nothing of this is needed. */
  readonly waiting?: boolean;
  readonly persons?: readonly Participant[];
}

/** Names of conversations and places in logs; never a word, and no secret, since neither side's token holds one. */
export function tokenOf(assistant: Side, stay: Stay | undefined): ResumeToken | undefined {
  // As long as there is no desk, the token is the assistant's own.
  if (!assistant.token || !stay?.token) return assistant.token;
  const tokens = [assistant.token, stay.token];
  const names = tokens.map((token) => [token.driver, token.conversation]);
  const isAnywhere = tokens.some(({ cursor }) => cursor !== undefined);
  const persons = [...stay.persons.values()].map(({ id, role }) => ({ id, role }));
  if (stay.accepted) persons.push({ id: stay.accepted.id, role: stay.accepted.role });
  const waiting = stay.waiting && !isServed(stay);
  return {
    driver: composed,
    conversation: JSON.stringify([...names, stay.mark]),
    ...(isAnywhere && {
      cursor: JSON.stringify([tokens.map(({ cursor }) => cursor ?? null), waiting, persons]),
    }),
  };
}

/** What is not ours, or cannot be read, is the assistant's to judge: it tells that something is missing. */
export function placeFrom(resume: ResumeToken | undefined): Place {
  if (resume?.driver !== composed) return resume ? { assistant: resume } : {};
  try {
    const [first, second, mark] = JSON.parse(resume.conversation) as [string[], string[]?, string?];
    const [cursors, waiting, persons] = JSON.parse(resume.cursor ?? '[[]]') as [
      (string | null)[],
      boolean?,
      Participant[]?,
    ];
    const token = ([name = '', conversation = '']: string[], cursor?: string | null): ResumeToken => ({
      driver: name,
      conversation,
      ...(cursor != null && { cursor }),
    });
    return {
      assistant: token(first, cursors[0]),
      ...(second && { desk: token(second, cursors[1]), number: Number(mark?.slice(1, -1)) }),
      ...(waiting !== undefined && { waiting }),
      ...(persons && { persons }),
    };
  } catch {
    return { assistant: resume };
  }
}
