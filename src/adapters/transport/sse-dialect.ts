import type { Capabilities } from '../../core/protocol/capabilities.ts';

/** A message, as assistants that remember nothing are told it with every question. */
export interface Said {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** One question to an assistant, with all that was said before it. */
export interface Turn {
  readonly conversation: string;
  readonly said: readonly Said[];
  /** Of this question alone. */
  readonly run: string;
  readonly context: Readonly<Record<string, string>>;
}

/** An answer as it comes in. Whatever the server sends may be handed on: it is looked at here. */
export interface Answer {
  /** What comes next is not the assistant's. */
  other?: boolean;
  add(text: unknown): void;
  /** What comes next is a paragraph of its own. */
  part(): void;
  /** A step begins. */
  step(): void;
  /** What was written in this step counts no more. */
  undo(): void;
  /** The assistant calls a tool; one of them asks for a live agent. */
  call(tool: unknown, reason?: unknown): void;
  /** One of our own events, as the server words it. */
  tell(event: unknown): void;
  /** It is whole, unless the reason says that it was cut short. */
  end(reason?: unknown): void;
  /** It will not be whole. What the server says of why is not for the customer. */
  fail(): void;
}

/** What the types of a dialect's data mean. */
export type Moves = Readonly<Record<string, Exclude<keyof Answer, 'other'>>>;

/** One way in which assistants speak over server-sent events. */
export interface Dialect {
  /** Names the driver; stands in resume tokens. */
  readonly name: string;
  /** Where an answer under way can be had again, from its beginning, by `GET {api}/{conversation}/stream`. */
  readonly can?: Pick<Capabilities, 'resume'>;
  body(turn: Turn): object;
  /** Tells the answer what one datum means. May throw at one that makes no sense. */
  read(datum: unknown, answer: Answer): void;
}
