import type { ConversationEvent, OutboxStatus } from '../../../src/core/protocol/events.ts';
import type { Settings } from '../../../src/core/settings/settings.ts';
import { TransportError } from '../../../src/core/protocol/transport-error.ts';
import { companyRows } from './company-rows.ts';
import { sharingRows } from './sharing-rows.ts';
import { contactRows } from './contact-rows.ts';
import { limitRows } from './limit-rows.ts';
import { assistant, connection, echoing, joined, maria, message, open, reading, sam } from './scene.ts';

/**
 * The announcement table (accessibility.md 9.3), row by row: what happens, and what is to be heard of it.
 *
 * A word of `said` is channel and class, seconds of delay (+) and of the least distance to the next of its
 * kind (/), and the sentence in English and in Spanish. In another test: the guard and "Copied", which answer an act
 * in the panel (`test/panel/`), and what the queue makes of several (`announcer-queue.test.ts`).
 */
export interface TableRow {
  readonly row: string;
  readonly before: readonly ConversationEvent[];
  readonly events: readonly ConversationEvent[];
  readonly settings?: Partial<Settings>;
  readonly said: readonly (readonly [how: string, en: string, es: string])[];
}

const stamp = { id: 'e', at: 0 };
const own: ConversationEvent = { type: 'message.queued', localId: 'l1', at: 0, text: 'My words' };
const outbox = (status: OutboxStatus, error?: TransportError): ConversationEvent => ({
  type: 'outbox.changed',
  localId: 'l1',
  status,
  ...(error && { error }),
});
const queued: ConversationEvent = { ...stamp, type: 'handoff.queued' };
const figures = (position: number, waitSeconds: number): ConversationEvent => ({
  type: 'queue.updated',
  position,
  waitSeconds,
});
const streamed: ConversationEvent = {
  type: 'message.streamed',
  target: 'm1',
  from: assistant,
  text: 'First. Sec',
  replace: true,
};
const typing: ConversationEvent = { type: 'typing.changed', from: maria, on: true, ttlSeconds: 5 };
const closed = [...open, reading(false)];
const choices = ['Yes', 'No'].map((label) => ({ label, value: label }));
const sending = ['P4+3', 'Still sending.', 'Todavía se está enviando.'] as const;
const lost = [
  'Connection lost. Trying again. Your text is safe.',
  'Se perdió la conexión. Intentamos de nuevo. Su texto está a salvo.',
] as const;
const stillTrying = ['P4+33', 'Still trying.', 'Seguimos intentando.'] as const;

export const announcementTable: readonly TableRow[] = [
  ...limitRows,
  ...contactRows,
  ...companyRows,
  ...sharingRows,
  {
    row: 'First open of a conversation',
    before: [echoing, reading(true), joined(assistant)],
    events: [connection('online')],
    said: [
      [
        'P3',
        'You are chatting with the automated assistant. You can ask for a person at any time.',
        'Habla con el asistente automático. Puede pedir hablar con una persona en cualquier momento.',
      ],
    ],
  },
  {
    row: 'First open of a conversation, and the first words written before the line stands',
    before: [
      ...[echoing, reading(true), message('m1', 'Hello.', { from: assistant })],
      { type: 'message.queued', localId: 'l1', at: 0, text: 'live agent' },
    ],
    events: [connection('online')],
    said: [['P3/2', 'Assistant said: Hello.', 'Asistente dijo: Hello.']],
  },
  {
    row: 'Restored history',
    before: open.slice(0, 3),
    events: [connection('online')],
    said: [['P4', 'Conversation restored. 1 message.', 'Conversación recuperada. 1 mensaje.']],
  },
  {
    row: 'Restored history, opened later',
    before: [...open.slice(0, 3), reading(false), connection('online')],
    events: [reading(true)],
    said: [['P4', 'Conversation restored. 1 message.', 'Conversación recuperada. 1 mensaje.']],
  },
  {
    row: 'Opened again in a conversation of today',
    before: [echoing, connection('online'), message('c0', 'Hello', { from: { id: 'c', role: 'customer' } })],
    events: [reading(true)],
    said: [],
  },
  {
    row: 'Opened with unread',
    before: [...closed, message('m1', 'One.'), message('m2', 'Two.')],
    events: [reading(true)],
    said: [
      ['P3', '2 new messages.', '2 mensajes nuevos.'],
      ['P3/2', 'Maria said: One.', 'Maria dijo: One.'],
    ],
  },
  {
    row: 'Sent; still sending after 3 s',
    before: open,
    events: [own, outbox('sending'), outbox('sent')],
    said: [sending, ['P5/2', 'Sent.', 'Enviado.']],
  },
  {
    row: 'Send failed',
    before: [...open, own],
    events: [outbox('failed', new TransportError('network'))],
    said: [
      [
        'A1/30',
        'Not sent. The connection is weak. Your text is saved. Try again is next to the message.',
        'No se envió. La conexión es débil. Su texto está guardado. El botón Reintentar está junto al mensaje.',
      ],
    ],
  },
  {
    row: 'Assistant slow',
    before: [...open, joined(assistant), own],
    events: [outbox('sent')],
    said: [
      ['P5/2', 'Sent.', 'Enviado.'],
      ['P5+4', 'Assistant is replying.', 'El asistente está respondiendo.'],
      ['P5+15', 'Still working.', 'Sigue trabajando.'],
      [
        'P4+45',
        'This is taking longer than usual. You can wait or ask for a person.',
        'Está tardando más de lo normal. Puede esperar o pedir una persona.',
      ],
    ],
  },
  {
    row: 'Message complete, with choices',
    before: open,
    events: [message('m1', 'Well?', { choices })],
    said: [
      [
        'P3/2',
        'Maria said: Well? 2 choices follow: Yes, No.',
        'Maria dijo: Well? Siguen 2 opciones: Yes y No.',
      ],
    ],
  },
  {
    row: 'Message that asks for a secret',
    before: open,
    events: [message('m1', 'What is your PIN?')],
    said: [
      [
        'P3/2',
        'Maria said: What is your PIN? Warning: We never ask for a PIN in a chat. Do not send it.',
        'Maria dijo: What is your PIN? Advertencia: Nunca pedimos un PIN en un chat. No lo envíe.',
      ],
    ],
  },
  {
    row: 'Message that was reported',
    before: [...open, message('m1', 'What is your PIN?')],
    events: [{ ...stamp, type: 'message.reported', target: 'm1', kind: 'pin' }],
    said: [['P2', 'Reported. Thank you.', 'Reportado. Gracias.']],
  },
  // What of it is told, and when, is the queue's (growing.test.ts).
  { row: 'Long stream', before: open, events: [streamed], said: [['P3+8/2', 'First. Sec', 'First. Sec']] },
  {
    row: 'Edited by agent',
    before: [...open, message('m1', 'At 3.')],
    events: [{ ...stamp, type: 'message.corrected', target: 'm1', text: 'At 4.' }],
    said: [['P4+5/5', 'Maria changed a message: At 4.', 'Maria cambió un mensaje: At 4.']],
  },
  {
    row: 'Removed by agent',
    before: [...open, message('m1', 'At 3.')],
    events: [{ ...stamp, type: 'message.retracted', target: 'm1' }],
    said: [['P4+5/5', 'Maria removed a message.', 'Maria eliminó un mensaje.']],
  },
  { row: 'Agent typing, off by default', before: open, events: [typing], said: [] },
  {
    row: 'Agent typing, where it is wanted',
    before: open,
    events: [typing],
    settings: { tellTyping: true },
    said: [['P5+2', 'Maria is typing.', 'Maria está escribiendo.']],
  },
  {
    row: 'Person requested',
    before: open,
    events: [{ ...stamp, type: 'handoff.requested' }],
    said: [
      [
        'P2',
        'Request sent for a live agent. You can keep chatting with the assistant while you wait.',
        'Se pidió un agente en vivo. Puede seguir con el asistente mientras espera.',
      ],
    ],
  },
  {
    row: 'Queue and wait',
    before: [...open, queued],
    events: [figures(3, 240)],
    said: [
      [
        'P4/60',
        'You are number 3 in line. About 4 minutes.',
        'Es el número 3 en la fila. Espera: unos 4 minutos.',
      ],
    ],
  },
  {
    row: 'Queue and wait, long',
    before: [...open, queued],
    events: [figures(9, 1200)],
    said: [
      [
        'P4/300',
        'You are number 9 in line. About 20 minutes.',
        'Es el número 9 en la fila. Espera: unos 20 minutos.',
      ],
    ],
  },
  {
    row: 'Almost your turn',
    before: [...open, queued, figures(2, 60)],
    events: [figures(1, 30)],
    said: [['P2', 'You are next.', 'Usted sigue.']],
  },
  {
    row: 'Wait grew',
    before: [...open, queued, figures(3, 240)],
    events: [figures(3, 600)],
    said: [
      ['P2', 'The wait is longer now: about 10 minutes.', 'Ahora la espera es más larga: unos 10 minutos.'],
    ],
  },
  {
    row: 'Agent joined',
    before: open,
    events: [joined(maria)],
    said: [
      [
        'P2',
        'Maria, live agent, Card disputes, joined. Maria can see this conversation.',
        'Maria, agente en vivo, Card disputes, entró al chat. Maria puede ver esta conversación.',
      ],
    ],
  },
  {
    row: 'Transfer to a specialised team',
    before: open,
    events: [{ ...stamp, type: 'transfer.started', team: 'Fraud' }],
    said: [
      [
        'P2',
        'You are being transferred to Fraud. You will not need to repeat.',
        'Le pasamos a Fraud. No tendrá que repetir nada.',
      ],
    ],
  },
  {
    row: 'Transfer failed',
    before: [...open, joined(maria)],
    events: [{ ...stamp, type: 'transfer.failed', team: 'Fraud' }],
    said: [
      [
        'P2',
        'The transfer to Fraud did not work. Maria is still here.',
        'La transferencia a Fraud no funcionó. Maria sigue aquí.',
      ],
    ],
  },
  {
    row: 'Supervisor joined',
    before: [...open, joined(maria)],
    events: [joined(sam)],
    said: [
      [
        'P2',
        'Sam, supervisor, joined. Maria is still here.',
        'Sam, supervisor, entró al chat. Maria sigue aquí.',
      ],
    ],
  },
  {
    row: 'Agent left',
    before: [...open, joined(assistant), joined(maria)],
    events: [{ ...stamp, type: 'participant.left', participant: maria }],
    said: [
      [
        'P2',
        'Maria left. You are with the assistant again.',
        'Maria salió del chat. Vuelve a estar con el asistente.',
      ],
    ],
  },
  {
    row: 'Chat ended',
    before: open,
    events: [{ ...stamp, type: 'conversation.ended', reason: 'agent' }],
    said: [['P2', 'The chat ended.', 'El chat terminó.']],
  },
  {
    row: 'Case number, spelled',
    before: open,
    events: [{ ...stamp, type: 'case.opened', reference: 'DR-12' }],
    said: [
      [
        'P3',
        'Your case number is D R 1 2. Copy button is in Status.',
        'Su número de caso es D R 1 2. El botón Copiar está en Estado.',
      ],
    ],
  },
  {
    row: 'Complaint logged, its number spelled',
    before: open,
    events: [{ ...stamp, type: 'complaint.logged', reference: 'CMP-12', answerBy: 43_200_000 }],
    said: [
      [
        'P2',
        'We have your complaint. Its number is C M P 1 2. We answer by Thursday, January 1. You find it under More options, Your case.',
        'Tenemos su queja. Su número es C M P 1 2. Respondemos a más tardar el jueves, 1 de enero. Está en Más opciones, Su caso.',
      ],
    ],
  },
  {
    row: 'Connection lost, nothing unsent',
    before: open,
    events: [connection('reconnecting')],
    said: [['P4+3', ...lost], stillTrying],
  },
  {
    row: 'Connection lost with text unsent',
    before: [...open, own],
    events: [connection('reconnecting')],
    said: [['A1+3', ...lost], stillTrying],
  },
  {
    row: 'Connection back',
    before: [...open, connection('reconnecting')],
    events: [connection('online')],
    said: [['P4', 'Connected again.', 'Conectado otra vez.']],
  },
  {
    row: 'Connection back, with what was missed',
    before: [...open, connection('reconnecting')],
    events: [message('m1', 'One.'), message('m2', 'Two.'), connection('online')],
    said: [
      ['P3+1/2', 'Maria said: One.', 'Maria dijo: One.'],
      ['P3+1/2', 'Maria said: Two.', 'Maria dijo: Two.'],
      ['P4', 'Connected again. 2 new messages.', 'Conectado otra vez. 2 mensajes nuevos.'],
    ],
  },
  {
    row: 'Closed panel: new message',
    before: closed,
    events: [message('m1', 'Your balance is 5.')],
    said: [
      ['P3/30', 'New message from Maria. Help, 1 unread.', 'Mensaje nuevo de Maria. Ayuda, 1 sin leer.'],
    ],
  },
  {
    row: 'Closed panel: agent joined',
    before: closed,
    events: [joined(maria)],
    said: [
      [
        'P2',
        'Help: Maria, live agent, Card disputes, joined. Maria can see this conversation.',
        'Ayuda: Maria, agente en vivo, Card disputes, entró al chat. Maria puede ver esta conversación.',
      ],
    ],
  },
  {
    row: 'Read receipts, typing stopped, presence, tokens of one who is not waited for',
    before: open,
    events: [
      { type: 'receipt.updated', upTo: 'c0', level: 'read' },
      { ...typing, on: false },
      joined({ id: 'c', role: 'customer' }),
    ],
    said: [],
  },
];
