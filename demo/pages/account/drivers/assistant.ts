import type { Transport } from '../../../../src/core/protocol/transport.ts';
import { createTransport } from '../../../../src/transport.ts';
import { createAiSdkAssistant } from '../../../../src/transports/sse.ts';
import { withAnswerHeads } from './told-answers.ts';
import { apology, greeting } from './words.ts';

/** The demo's assistant over the AI SDK's stream. Without a desk beside it, it says that nobody can be called. */
export function openAssistant({ desk }: { readonly desk: boolean }): Transport {
  const driver = createAiSdkAssistant({ api: '/assistant/chat', body: { desk }, greeting, apology });
  return createTransport(withAnswerHeads(driver));
}
