import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import type { LimitKind } from '../../../src/core/protocol/limit.ts';
import type { TableRow } from './announcement-table.ts';
import { open, reading } from './scene.ts';

const announced = (kind: LimitKind, seconds: number): ConversationEvent => ({
  type: 'limit.announced',
  kind,
  at: 1000,
  endsAt: 1000 + seconds * 1000,
});

/** Time that runs out: told two minutes ahead, half a minute ahead, and never more often. */
export const limitRows: readonly TableRow[] = [
  {
    row: 'Timeout warning',
    before: open,
    events: [announced('idle', 120)],
    said: [
      [
        'A1+0',
        'This chat will close in 2 minutes without activity. Press Keep chat open.',
        'Este chat se cierra en 2 minutos si no hay actividad. Pulse Seguir con el chat.',
      ],
      [
        'A1+90',
        'This chat will close in 30 seconds without activity. Press Keep chat open.',
        'Este chat se cierra en 30 segundos si no hay actividad. Pulse Seguir con el chat.',
      ],
    ],
  },
  {
    row: 'The bank’s session ends in five minutes',
    before: open,
    events: [announced('session', 300)],
    said: [
      [
        'A1+180',
        'Your bank session ends in 2 minutes. Press Stay signed in.',
        'Su sesión del banco termina en 2 minutos. Pulse Seguir en mi sesión.',
      ],
      [
        'A1+270',
        'Your bank session ends in 30 seconds. Press Stay signed in.',
        'Su sesión del banco termina en 30 segundos. Pulse Seguir en mi sesión.',
      ],
    ],
  },
  {
    row: 'Told late, with Help closed and little left',
    before: [...open, reading(false)],
    events: [announced('session', 20)],
    said: [
      [
        'A1+0',
        'Help: Your bank session ends in 20 seconds. Press Stay signed in.',
        'Ayuda: Su sesión del banco termina en 20 segundos. Pulse Seguir en mi sesión.',
      ],
    ],
  },
  {
    row: 'There is time again',
    before: [...open, announced('idle', 120)],
    events: [{ type: 'limit.lifted', kind: 'idle' }],
    said: [],
  },
  {
    row: 'The bank’s session is over',
    before: [...open, announced('session', 120)],
    events: [{ type: 'limit.passed' }],
    said: [
      [
        'A1',
        'Your bank session has ended. We took this chat off the screen. Sign in again to go on.',
        'Su sesión del banco terminó. Quitamos este chat de la pantalla. Entre otra vez para seguir.',
      ],
    ],
  },
];
