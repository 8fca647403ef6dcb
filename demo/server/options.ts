import { randomBytes } from 'node:crypto';
import type { Clock } from '../../src/core/protocol/ports.ts';
import { noBackends, type Backends } from './backends/backend.ts';
import { systemClock } from './clock.ts';
import type { BusinessHours } from './contact/business-hours.ts';
import type { Rate } from './customer/rate-limit.ts';
import { secureRules, type SecureRules } from './secure/secure-rules.ts';
import { sharingRules, type SharingRules } from './sharing/sharing-rules.ts';
import { uploadRules, type UploadRules } from './upload/upload-rules.ts';

/** What can be set on a gateway. All times in seconds, except the pace of an answer. */
export interface GatewayOptions {
  readonly clock: Clock;
  /** Where the log is: `nats://…` or `redis://…`, as `engines/address.ts` reads it. Absent: in memory. */
  readonly log?: string;
  /** Signs tokens, cookies and names of conversations. Gateways of one house share it. */
  readonly secret: string;
  /** How long a token is good: 60 to 300. */
  readonly tokenSeconds: number;
  /** A frame comes to each customer at least this often. */
  readonly heartbeatSeconds: number;
  /** The figures of the queue are worked out anew this often. */
  readonly queueSeconds: number;
  /** An agent whose desk is away for longer loses the customer to the queue. */
  readonly agentAwaySeconds: number;
  readonly rate: Rate;
  /** Between two pieces of an answer. */
  readonly pieceMilliseconds: number;
  readonly upload: UploadRules;
  /** After its end a conversation is still open for so long to the customer's word on the summary and the survey. */
  readonly afterEndSeconds: number;
  /**
   * A conversation in which nobody has been active for so many seconds ends, 0 for never; the customer is warned
   * so long before, and never less than 120 seconds.
   */
  readonly idle: { readonly seconds: number; readonly warnSeconds: number };
  readonly secure: SecureRules;
  readonly sharing: SharingRules;
  /** What else there is for pages to talk to. */
  readonly backends: Backends;
  /** When people are there. Absent: always. */
  readonly hours?: BusinessHours;
}

export function withDefaults(options: Partial<GatewayOptions>): GatewayOptions {
  return {
    clock: systemClock,
    secret: randomBytes(32).toString('base64url'),
    tokenSeconds: 120,
    heartbeatSeconds: 5,
    queueSeconds: 5,
    agentAwaySeconds: 30,
    rate: { frames: 20, seconds: 10 },
    pieceMilliseconds: 30,
    upload: uploadRules,
    afterEndSeconds: 600,
    idle: { seconds: 1800, warnSeconds: 120 },
    secure: secureRules,
    sharing: sharingRules,
    backends: noBackends,
    ...options,
  };
}
