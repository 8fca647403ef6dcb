/** A whole answer, "Good day.", as each kind of server sends it: also what the vendors' own clients are given. */
export const wholeAnswers: Readonly<Record<'AI SDK' | 'OpenAI' | 'AG-UI', readonly unknown[]>> = {
  'AI SDK': [
    { type: 'start', messageId: 'm1' },
    { type: 'start-step' },
    { type: 'text-start', id: '0' },
    { type: 'text-delta', id: '0', delta: 'Good ' },
    { type: 'text-delta', id: '0', delta: 'day.' },
    { type: 'text-end', id: '0' },
    { type: 'data-care', data: { type: 'queue.updated', position: 2 }, transient: true },
    { type: 'finish-step' },
    { type: 'finish' },
    '[DONE]',
  ],
  OpenAI: [
    chunk({ role: 'assistant', content: '' }),
    chunk({ content: 'Good ' }),
    chunk({ content: 'day.' }),
    chunk({}, 'stop'),
    '[DONE]',
  ],
  'AG-UI': [
    { type: 'RUN_STARTED', threadId: 't', runId: 'r' },
    { type: 'TEXT_MESSAGE_START', messageId: 'm1', role: 'assistant' },
    { type: 'TEXT_MESSAGE_CONTENT', messageId: 'm1', delta: 'Good ' },
    { type: 'TEXT_MESSAGE_CONTENT', messageId: 'm1', delta: 'day.' },
    { type: 'TEXT_MESSAGE_END', messageId: 'm1' },
    { type: 'CUSTOM', name: 'care', value: { type: 'queue.updated', position: 2 } },
    { type: 'RUN_FINISHED', threadId: 't', runId: 'r' },
  ],
};

function chunk(delta: object, reason: string | null = null): object {
  return {
    id: 'c1',
    object: 'chat.completion.chunk',
    created: 1_767_000_000,
    model: 'care',
    choices: [{ index: 0, delta, finish_reason: reason }],
  };
}
