/** What a backend can do, known before anything is shown: no control is drawn that would not work. */
export interface Capabilities {
  readonly history: 'none' | 'session' | 'full';
  readonly resume: 'none' | 'best-effort' | 'gap-free';
  /** True, or for so many milliseconds: the same `localId` may be delivered again without a second message. */
  readonly idempotent: boolean | number;
  /** The customer's own messages come back as events. Where not, `outbox.changed` with `sent` stands for it. */
  readonly echo: boolean;
  readonly streaming: boolean;
  readonly typing:
    false | { readonly send: boolean; readonly receive: boolean; readonly minIntervalSeconds: number };
  readonly receipts: 'none' | 'delivered' | 'read';
  readonly handoff:
    | false
    | {
        readonly request: boolean;
        readonly cancel: boolean;
        readonly queue: 'none' | 'position' | 'wait' | 'both';
        readonly assistantWhileQueued: boolean;
      };
  readonly language: 'none' | 'at-start' | 'live';
  readonly stopAnswer: boolean;
  readonly end: boolean;
  /**
   * Takes files that were asked for. `to` is the name of the place where they go, told to the customer before
   * they choose: the driver's own knowledge, never the wire's.
   */
  readonly upload: false | { readonly to: string };
  /** Sends forms, and takes a message whose `value` is the form's id for its answer. */
  readonly forms: boolean;
  /** Takes answers to secure prompts, gives them more time, and asks anew for what has run out. */
  readonly secure: boolean;
  /** Says whether people are there, within moments of the connection and at each change. */
  readonly availability: boolean;
  /** Calls the customer back, at a time and on a number of the bank's own offer. */
  readonly callback: boolean;
  /** Brings a supervisor to the agent who is there, where the customer asks for one. */
  readonly escalation: boolean;
  /** Lets the customer pause with the agent who is there, and talk to the assistant meanwhile. */
  readonly suspension: boolean;
  /** Takes words for the bank's people to read later. */
  readonly leaveMessage: boolean;
  /** Translates single messages of the other side. */
  readonly translation: boolean;
  /** Takes the customer's word that a message asks for what it must not. */
  readonly report: boolean;
  /** Takes the customer's word on a summary, and on how it was; both after the end too, while the line stands. */
  readonly answerSummary: boolean;
  readonly survey: boolean;
  /** Sends the customer a copy of the conversation, to the e-mail address that the bank has on file. */
  readonly emailTranscript: boolean;
  /** Ends a conversation in which nobody is active for so long; told to the customer at its start. 0: never. */
  readonly idleSeconds: number;
  /** Takes what the customer shares of how they like to chat. */
  readonly accommodations: boolean;
  /** Most characters of one message. */
  readonly maxText: number;
}

/** The least that a backend can do: take text and answer. */
export const noCapabilities: Capabilities = {
  history: 'none',
  resume: 'none',
  idempotent: false,
  echo: false,
  streaming: false,
  typing: false,
  receipts: 'none',
  handoff: false,
  language: 'none',
  stopAnswer: false,
  end: false,
  upload: false,
  forms: false,
  secure: false,
  availability: false,
  callback: false,
  escalation: false,
  suspension: false,
  leaveMessage: false,
  translation: false,
  report: false,
  answerSummary: false,
  survey: false,
  emailTranscript: false,
  idleSeconds: 0,
  accommodations: false,
  maxText: 4000,
};
