import {
  protocolVersion,
  type ClientFrame,
  type ServerFrame,
} from '../../../src/adapters/transport/gateway-frames.ts';
import type { Gateway } from '../gateway.ts';
import { isOwner, newConversationId } from '../token/conversation-id.ts';
import { checkToken, type TokenClaim } from '../token/token.ts';

export type Hello = Extract<ClientFrame, { type: 'hello' }>;
export type Bye = Extract<ServerFrame, { type: 'bye' }>;

export type Admission =
  | { readonly admitted: true; readonly claim: TokenClaim; readonly conversation: string }
  | { readonly admitted: false; readonly bye: Bye };

/** Who may come in, and to which conversation: the one of the token, and only to their own. */
export function admit(gateway: Gateway, hello: Hello, token: string | undefined): Admission {
  if (hello.version !== protocolVersion) return refusal('unsupported');
  const check = checkToken(gateway.seal, token ?? '', gateway.clock.now());
  if (check.state !== 'good') return refusal(check.state === 'expired' ? 'auth-expired' : 'auth-denied');
  const { claim } = check;
  const conversation = hello.conversation ?? newConversationId(gateway.seal, claim.customer);
  if (!isOwner(gateway.seal, claim.customer, conversation)) return refusal('forbidden');
  return { admitted: true, claim, conversation };
}

/** Only for a token that has run out does it make sense to come again, with a fresh one. */
function refusal(kind: 'unsupported' | 'auth-expired' | 'auth-denied' | 'forbidden'): Admission {
  return { admitted: false, bye: { type: 'bye', kind, again: kind === 'auth-expired' } };
}
