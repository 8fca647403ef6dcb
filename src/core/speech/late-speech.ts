import type { Conversation } from '../conversation/conversation.ts';
import { topicOf, type LateFact, type LateTopic } from '../messages/late-messages.ts';
import type { Messages } from '../messages/messages.ts';
import { accommodationSpeech } from './accommodation-speech.ts';
import { together, type Speech, type Urgency } from './announcement.ts';
import { escalationSpeech, invitationSpeech } from './escalation-speech.ts';
import { complaintSpeech } from './complaint-speech.ts';
import { formSpeech } from './form-speech.ts';
import { limitSpeech } from './limit-speech.ts';
import { paceSpeech } from './pace-speech.ts';
import { secureSpeech } from './secure-speech.ts';
import { sharingSpeech } from './sharing-speech.ts';
import { suspensionSpeech } from './suspension-speech.ts';
import { callbackSpeech, noteSpeech } from './contact-speech.ts';
import { uploadSpeech } from './upload-speech.ts';

/** How a line of the system is said, and what is said after it. */
export interface NoticeManner {
  readonly urgency: Urgency;
  /** In place of the line itself. */
  readonly sentence?: string;
  /** Breaks in on what is being said. */
  readonly assertive?: boolean;
  /** What the line means for the customer now: whole sentences. */
  readonly meaning?: readonly string[];
}

/** What is said of one topic that few conversations have. */
export interface TopicSpeech {
  mannerOf(fact: LateFact, after: Conversation, messages: Messages): NoticeManner;
  /** Beside the lines of the system. */
  changes(before: Conversation, after: Conversation, messages: Messages): Speech;
}

const topics: Readonly<Record<LateTopic, TopicSpeech>> = {
  accommodations: accommodationSpeech,
  limit: limitSpeech,
  pace: paceSpeech,
  secure: secureSpeech,
  sharing: sharingSpeech,
  suspension: suspensionSpeech,
  upload: uploadSpeech,
  complaint: complaintSpeech,
  form: formSpeech,
  escalation: escalationSpeech,
  invitation: invitationSpeech,
  callback: callbackSpeech,
  note: noteSpeech,
};

/** What is said of all of them. Arrives with its words, before the first fact that needs it is told. */
export const lateSpeech: TopicSpeech = {
  mannerOf: (fact, after, messages) =>
    topics[topicOf(fact.type) as LateTopic].mannerOf(fact, after, messages),
  changes: (before, after, messages) =>
    together(Object.values(topics).map((topic) => topic.changes(before, after, messages))),
};
