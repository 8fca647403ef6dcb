import { authorOf, nameOf } from '../../core/messages/author.ts';
import type { EarlyFact } from '../../core/messages/late-messages.ts';
import type { EndReason, HandoffFailure } from '../../core/protocol/events.ts';
import type { Participant, ParticipantRole } from '../../core/protocol/participant.ts';
import { cleanName } from '../../core/text/clean.ts';

export const roles: Readonly<Record<ParticipantRole, string>> = {
  customer: 'Usted',
  assistant: 'Asistente',
  agent: 'Agente en vivo',
  supervisor: 'Supervisor',
};

export const requested = 'Se pidió un agente en vivo. Puede seguir con el asistente mientras espera.';

/** The line of the system for each fact, in Spanish. */
export function notice(fact: EarlyFact): string {
  switch (fact.type) {
    case 'handoff.requested':
      return requested;
    case 'handoff.failed':
      return handoffFailed(fact.reason, fact.hours);
    case 'handoff.cancelled':
      return 'Usted salió de la fila.';
    case 'transfer.started':
      return transferring(fact.team);
    case 'transfer.failed':
      return `La transferencia a ${cleanName(fact.team)} no funcionó.`;
    case 'participant.joined':
      return joined(fact.participant);
    case 'participant.left':
      return `${nameOf(fact.participant, { roles })} salió del chat.`;
    case 'case.opened':
      return `Su número de caso es ${cleanName(fact.reference)}.`;
    case 'summary.written':
      return 'Hay un resumen escrito.';
    case 'conversation.ended':
      return ended(fact.reason);
    case 'gap.found':
      return 'Es posible que falten algunos mensajes anteriores.';
  }
}

export function transferring(team: string): string {
  return `Le pasamos a ${cleanName(team)}. No tendrá que repetir nada.`;
}

function joined(participant: Participant): string {
  if (participant.role === 'customer') return 'Usted entró al chat.';
  if (participant.role === 'assistant') {
    return 'Habla con el asistente automático. Puede pedir hablar con una persona en cualquier momento.';
  }
  const team = cleanName(participant.team ?? '');
  return `${authorOf(participant, { roles })}${team && `, ${team}`}, entró al chat.`;
}

export function handoffFailed(reason: HandoffFailure, hours: string | undefined): string {
  switch (reason) {
    case 'closed':
      return hours === undefined
        ? 'Ahora no hay agentes en vivo. El asistente puede seguir ayudándole.'
        : `Ahora no hay agentes en vivo. Horario: ${cleanName(hours)}. El asistente puede seguir ayudándole.`;
    case 'declined':
      return 'Ningún agente en vivo pudo atenderle. Puede pedirlo otra vez.';
    case 'no-answer':
      return 'Ningún agente en vivo respondió. Puede pedirlo otra vez.';
    case 'unknown':
      return 'No pudimos hallar un agente en vivo. Puede pedirlo otra vez.';
  }
}

function ended(reason: EndReason): string {
  switch (reason) {
    case 'customer':
      return 'Usted terminó el chat.';
    case 'idle':
      return 'El chat terminó. Nadie escribió por un tiempo.';
    case 'expired':
      return 'El chat terminó. Llevaba demasiado tiempo abierto.';
    case 'moved':
      return 'El chat sigue en otra ventana.';
    case 'agent':
    case 'unknown':
      return 'El chat terminó.';
  }
}
