import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import type { TableRow } from './announcement-table.ts';
import { joined, maria, open, reading } from './scene.ts';

const told = (state: 'online' | 'offline' | 'unknown'): ConversationEvent => ({
  type: 'availability.updated',
  state,
});
const nobody = [
  'P4',
  'No live agent is here now. The assistant can still help you.',
  'No hay agentes en vivo ahora. El asistente todavía puede ayudarle.',
] as const;

/** Whether people are there, and what was agreed on instead. */
export const contactRows: readonly TableRow[] = [
  {
    row: 'Nobody is there, told once',
    before: open,
    events: [told('offline'), told('offline')],
    said: [nobody],
  },
  {
    row: 'Not known whether somebody is there',
    before: open,
    events: [told('unknown')],
    said: [
      [
        'P4',
        'We do not know if a live agent is here now. You can still ask for one.',
        'No sabemos si hay un agente en vivo ahora. Puede pedirlo de todos modos.',
      ],
    ],
  },
  { row: 'People are there: the ordinary case', before: open, events: [told('online')], said: [] },
  {
    row: 'People are there again',
    before: [...open, told('offline')],
    events: [told('online')],
    said: [['P4', 'Live agents are here now.', 'Ya hay agentes en vivo.']],
  },
  {
    row: 'The hours, beside a person or with Help closed',
    before: [...open, joined(maria)],
    events: [told('offline'), reading(false), told('unknown')],
    said: [],
  },
  {
    row: 'The call is cancelled',
    before: open,
    events: [{ type: 'callback.cancelled', id: 'n', at: 0 }],
    said: [['P2', 'Your call is cancelled.', 'Su llamada quedó cancelada.']],
  },
  {
    row: 'A message is left',
    before: open,
    events: [{ type: 'note.left', id: 'n', at: 0 }],
    said: [['P2', 'Your message is with our team.', 'Nuestro equipo ya tiene su mensaje.']],
  },
];
