import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import { maria, type Script } from './cast.ts';
import type { Act, State } from './state.ts';
import { cased } from './stories.ts';
import type { Words } from './words.ts';

const requestId = 'request';

function asked(script: Script, words: Words): readonly TransportEvent[] {
  const story = cased(script, words);
  const { id, at } = script.stamp();
  return [
    ...story,
    {
      ...{ type: 'upload.requested', id, at, requestId, from: maria, purpose: words.filePurpose },
      ...{ kinds: ['pdf', 'jpeg', 'png'], mostBytes: 10_000_000, mostFiles: 5, expiresAt: at + 3_600_000 },
    },
  ];
}

/** Up to the word that the bank has the file. */
function received(script: Script, words: Words): readonly TransportEvent[] {
  const file = { requestId, file: 'receipt', name: words.fileName };
  return [
    ...asked(script, words),
    script.fact<'upload.received'>({ type: 'upload.received', ...file, kind: 'pdf', bytes: 2_437_000 }),
    script.fact<'upload.scanning'>({ type: 'upload.scanning', requestId, file: 'receipt' }),
  ];
}

const open: readonly Act[] = [
  { do: 'await', id: 'open-upload' },
  { do: 'press', id: 'open-upload' },
  { do: 'await', id: 'upload' },
];

const pick = ({ fileName }: Words): Act => ({
  do: 'pick',
  files: [
    [fileName, 2_437_000],
    ['scan-2.pdf', 640_000],
    ['scan-3.pdf', 4],
  ],
});

/** From the request for a file to what became of it. */
export const uploadStates: readonly State[] = [
  {
    name: 'upload-requested',
    group: 'Files',
    title: 'A file is asked for',
    facts: asked,
    acts: () => [{ do: 'await', id: 'open-upload' }],
  },
  { name: 'upload-open', group: 'Files', title: 'The page for files', facts: asked, acts: () => open },
  {
    name: 'upload-chosen',
    group: 'Files',
    title: 'Files are chosen',
    facts: asked,
    acts: (words) => [...open, pick(words)],
  },
  {
    name: 'uploading',
    group: 'Files',
    title: 'A file is on its way',
    facts: asked,
    acts: (words) => [...open, pick(words), { do: 'press', id: 'send-files' }, { do: 'progress', part: 0.4 }],
  },
  {
    name: 'upload-scanning',
    group: 'Files',
    title: 'A file is being checked',
    facts: received,
    acts: () => open,
  },
  {
    name: 'upload-accepted',
    group: 'Files',
    title: 'A file is accepted',
    facts: (script, words) => [
      ...received(script, words),
      script.fact<'upload.accepted'>({
        type: 'upload.accepted',
        requestId,
        file: 'receipt',
        name: words.fileName,
      }),
    ],
    acts: () => open,
  },
  {
    name: 'file-rejected',
    group: 'Files',
    title: 'A file is not accepted',
    facts: (script, words) => [
      ...received(script, words),
      script.fact<'upload.rejected'>({
        type: 'upload.rejected',
        requestId,
        file: 'receipt',
        name: words.fileName,
        reason: 'infected',
      }),
    ],
    acts: () => open,
  },
];
