import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import type { TableRow } from './announcement-table.ts';
import { assistant, joined, maria, message, open } from './scene.ts';

const stamp = { id: 'e', at: 0 };
const able: ConversationEvent = { type: 'page.changed', mayShare: true };
const asked: ConversationEvent = {
  ...{ ...stamp, id: 'q', type: 'sharing.requested', requestId: 'r', from: maria, expiresAt: 9 },
};
const started: ConversationEvent = {
  ...{ ...stamp, id: 's', type: 'sharing.started', requestId: 'r', endsAt: 9 },
};
const closed = (reason: 'declined' | 'unable' | 'expired' | 'customer' | 'agent'): ConversationEvent => ({
  ...{ ...stamp, id: 'c', type: 'sharing.closed', requestId: 'r', reason },
});
const left: ConversationEvent = { ...stamp, id: 'l', type: 'participant.left', participant: maria };
const withMaria = [...open, joined(assistant), joined(maria), able];
const seen = [...withMaria, asked, started];
const paused: ConversationEvent = { ...stamp, id: 'p', type: 'suspension.started', with: maria };
const asks: TableRow['said'] = [
  [
    'P2',
    'Maria asks to see this page with you. Nothing is shared yet. Use the button Answer, above the conversation.',
    'Maria pide ver esta página con usted. Todavía no se comparte nada. Use el botón Responder, arriba del chat.',
  ],
];

/** A page that others may see, and a pause with a person. */
export const sharingRows: readonly TableRow[] = [
  { row: 'An agent asks to see the page', before: withMaria, events: [asked], said: asks },
  {
    row: 'The page says that it can be shared after an agent has asked',
    before: [...open, joined(maria), asked],
    events: [able],
    said: asks,
  },
  {
    row: 'An agent asks to see a page that cannot be shared',
    before: [...open, joined(maria)],
    events: [asked, closed('unable')],
    said: [],
  },
  {
    row: 'The agent sees the page',
    before: [...withMaria, asked],
    events: [started],
    said: [
      [
        'P2',
        'Maria sees this page now. To stop, use Stop sharing, the first button in Help.',
        'Maria ve ahora esta página. Para parar, use Dejar de compartir, el primer botón de la Ayuda.',
      ],
    ],
  },
  {
    row: 'The customer would rather not',
    before: [...withMaria, asked],
    events: [closed('declined')],
    said: [['P2', 'You chose not to share this page.', 'Usted no quiso compartir esta página.']],
  },
  {
    row: 'The customer stops it',
    before: seen,
    events: [closed('customer')],
    said: [
      ['P2', 'You stopped sharing. Nobody sees this page.', 'Usted dejó de compartir. Nadie ve esta página.'],
    ],
  },
  {
    row: 'The agent stops it',
    before: seen,
    events: [closed('agent')],
    said: [
      ['P2', 'Sharing was stopped. Nobody sees this page.', 'Se dejó de compartir. Nadie ve esta página.'],
    ],
  },
  {
    row: 'Its time is over',
    before: seen,
    events: [closed('expired')],
    said: [
      [
        'P2',
        'The time to share this page is over. Nobody sees it.',
        'Se acabó el tiempo para compartir la página. Nadie la ve.',
      ],
    ],
  },
  {
    row: 'The agent who sees the page leaves',
    before: seen,
    events: [left],
    said: [
      [
        'P2',
        'Maria left. You are with the assistant again.',
        'Maria salió del chat. Vuelve a estar con el asistente.',
      ],
      ['P2', 'Nobody sees this page any more.', 'Ya nadie ve esta página.'],
    ],
  },
  {
    row: 'The agent who has asked leaves',
    before: [...withMaria, asked],
    events: [left],
    said: [
      [
        'P2',
        'Maria left. You are with the assistant again.',
        'Maria salió del chat. Vuelve a estar con el asistente.',
      ],
    ],
  },
  {
    row: 'The agent who has asked to see a page that cannot be shared leaves',
    before: [...open, joined(assistant), joined(maria), asked],
    events: [left],
    said: [
      [
        'P2',
        'Maria left. You are with the assistant again.',
        'Maria salió del chat. Vuelve a estar con el asistente.',
      ],
    ],
  },
  {
    row: 'The customer pauses with a person',
    before: withMaria,
    events: [paused],
    said: [
      [
        'P2',
        'You paused with Maria. You talk to the assistant now. This chat can still be read by both. To go back, use the button above the conversation.',
        'Hizo una pausa con Maria. Ahora habla con el asistente. Los dos pueden leer este chat. Para volver, use el botón de arriba del chat.',
      ],
    ],
  },
  {
    row: 'A person writes while the customer has paused with them',
    before: [...withMaria, paused],
    events: [message('m1', 'I have found it.')],
    said: [
      [
        'P3/2',
        'Maria said: I have found it. You are still with the assistant. To answer, go back with the button above.',
        'Maria dijo: I have found it. Usted sigue con el asistente. Para responder, vuelva con el botón de arriba.',
      ],
    ],
  },
  {
    row: 'The customer is back with the person',
    before: [...withMaria, paused],
    events: [{ ...stamp, id: 'b', type: 'suspension.ended', with: maria }],
    said: [['P2', 'You talk to Maria again.', 'Habla otra vez con Maria.']],
  },
];
