import type { WireCapabilities } from '../../../src/adapters/transport/gateway-frames.ts';
import type { GatewayOptions } from '../options.ts';
import { mostText } from './decode-client-frame.ts';

/** What this gateway can do: the whole of version 1 of our own protocol. */
export const capabilitiesOf = ({ idle }: GatewayOptions): WireCapabilities => ({
  history: 'session',
  resume: 'gap-free',
  idempotent: true,
  echo: true,
  streaming: true,
  typing: { send: true, receive: true, minIntervalSeconds: 3 },
  receipts: 'read',
  handoff: { request: true, cancel: true, queue: 'both', assistantWhileQueued: true },
  language: 'live',
  stopAnswer: true,
  end: true,
  upload: true,
  forms: true,
  secure: true,
  availability: true,
  callback: true,
  escalation: true,
  suspension: true,
  leaveMessage: true,
  translation: true,
  report: true,
  answerSummary: true,
  survey: true,
  // There is no mail server in a demo.
  emailTranscript: false,
  idleSeconds: idle.seconds,
  accommodations: true,
  maxText: mostText,
});
