/** Assistants over server-sent events: `createTransport(createAiSdkAssistant({ api, greeting, apology }))`. */
export { createAiSdkAssistant } from '../adapters/transport/sse-ai-sdk.ts';
export { createAgUiAssistant } from '../adapters/transport/sse-ag-ui.ts';
export { createOpenAiAssistant } from '../adapters/transport/sse-open-ai.ts';
export type { SseAssistantOptions } from '../adapters/transport/sse-assistant.ts';
