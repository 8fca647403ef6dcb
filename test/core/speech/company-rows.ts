import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import type { TableRow } from './announcement-table.ts';
import { joined, maria, message, open, sam } from './scene.ts';

const stamp = { id: 'e', at: 0 };
const asked: ConversationEvent = { ...stamp, type: 'escalation.requested', reason: 'disagree' };
const answered = (outcome: 'declined' | 'unavailable' | 'withdrawn', text?: string): ConversationEvent => ({
  ...{ ...stamp, id: 'a', type: 'escalation.answered', outcome },
  ...(text !== undefined && { text }),
});
const withMaria = [...open, joined(maria)];

/** Supervisors, colleagues, and words that a machine has translated. */
export const companyRows: readonly TableRow[] = [
  {
    row: 'A supervisor is asked for',
    before: withMaria,
    events: [asked],
    said: [
      ['P2', 'You asked for a supervisor. Maria is still here.', 'Pidió un supervisor. Maria sigue aquí.'],
    ],
  },
  {
    row: 'The agent asks for one',
    before: withMaria,
    events: [{ ...stamp, type: 'escalation.requested', by: maria }],
    said: [
      [
        'P2',
        'Maria asks a supervisor to join. Maria is still here.',
        'Maria pide que venga un supervisor. Maria sigue aquí.',
      ],
    ],
  },
  {
    row: 'No supervisor is there',
    before: [...withMaria, asked],
    events: [answered('unavailable')],
    said: [
      [
        'P2',
        'No supervisor is here now. You can ask again later. Maria is still here.',
        'No hay un supervisor ahora. Puede pedirlo otra vez más tarde. Maria sigue aquí.',
      ],
    ],
  },
  {
    row: 'A supervisor cannot join',
    before: [...withMaria, asked],
    events: [answered('declined', 'I call you at five')],
    said: [
      [
        'P2',
        'A supervisor cannot join this chat: I call you at five. Maria is still here.',
        'Un supervisor no puede unirse al chat: I call you at five. Maria sigue aquí.',
      ],
    ],
  },
  {
    row: 'A supervisor has decided',
    before: [...withMaria, asked, joined(sam)],
    events: [{ ...stamp, id: 'a', type: 'escalation.answered', outcome: 'settled', text: 'We pay it back.' }],
    said: [['P2', 'The supervisor decided: We pay it back.', 'El supervisor decidió: We pay it back.']],
  },
  {
    row: 'A supervisor decides, and asks for what nobody may ask for',
    before: [...withMaria, asked, joined(sam)],
    events: [
      { ...stamp, id: 'a', type: 'escalation.answered', outcome: 'settled', text: 'Tell us your PIN.' },
    ],
    said: [
      [
        'P2',
        'The supervisor decided: Tell us your PIN. Warning: We never ask for a PIN in a chat. Do not send it.',
        'El supervisor decidió: Tell us your PIN. Advertencia: Nunca pedimos un PIN en un chat. No lo envíe.',
      ],
    ],
  },
  {
    row: 'A colleague is asked to join',
    before: withMaria,
    events: [{ ...stamp, type: 'invitation.sent', team: 'Fraud', by: maria }],
    said: [['P2', 'Maria asks a colleague to join: Fraud.', 'Maria invita a otra persona: Fraud.']],
  },
  {
    row: 'A message is translated',
    before: [...withMaria, message('m1', 'Buenas tardes.', { lang: 'es' })],
    events: [{ ...stamp, type: 'message.translated', target: 'm1', text: 'Good afternoon.', lang: 'en' }],
    said: [['P3', 'Translated by a machine: Good afternoon.', 'Traducido por una máquina: Good afternoon.']],
  },
];
