import type { LimitMessages } from '../../core/messages/limit-messages.ts';

const minutes = new Intl.NumberFormat('es-US', { style: 'unit', unit: 'minute', unitDisplay: 'long' });
const seconds = new Intl.NumberFormat('es-US', { style: 'unit', unit: 'second', unitDisplay: 'long' });

/** Time that runs out, in Spanish. */
export const limit: LimitMessages = {
  declared: (time) =>
    `Este chat se cierra tras ${minutes.format(Math.floor(time / 60))} sin actividad. Le avisamos 2 minutos antes.`,
  label: 'Tiempo que queda',
  idle: (left) => `Este chat se cierra en ${minutes.format(left)} si no hay actividad.`,
  session: (left) => `Su sesión del banco termina en ${minutes.format(left)}.`,
  keepOpen: 'Seguir con el chat',
  staySignedIn: 'Seguir en mi sesión',
  idleSpoken: (left) => `Este chat se cierra en ${span(left)} si no hay actividad. Pulse Seguir con el chat.`,
  sessionSpoken: (left) => `Su sesión del banco termina en ${span(left)}. Pulse Seguir en mi sesión.`,
  kept: 'El chat sigue abierto.',
  stays: 'Su sesión sigue abierta.',
  refused: 'No se pudo alargar su sesión. Guarde ahora lo que necesite.',
  expired: 'Su sesión del banco terminó. Quitamos este chat de la pantalla. Entre otra vez para seguir.',
  cleared: {
    'signed-out': 'Usted cerró la sesión. Quitamos este chat de la pantalla.',
    denied: 'No pudimos confirmar que su sesión está abierta. Quitamos este chat de la pantalla.',
    another: 'Este chat era de una visita anterior. Lo quitamos de la pantalla.',
  },
};

function span(time: number): string {
  return time < 60 ? seconds.format(time) : minutes.format(Math.ceil(time / 60));
}
