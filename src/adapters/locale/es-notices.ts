import type { NoticeFact } from '../../core/conversation/timeline.ts';
import { authorOf, nameOf } from '../../core/messages/author.ts';
import type { EndReason, HandoffFailure } from '../../core/protocol/events.ts';
import type { Participant, ParticipantRole } from '../../core/protocol/participant.ts';
import type { FileRejection, UploadEnd } from '../../core/protocol/upload.ts';
import { cleanName } from '../../core/text/clean.ts';

export const roles: Readonly<Record<ParticipantRole, string>> = {
  customer: 'Usted',
  assistant: 'Asistente',
  agent: 'Agente en vivo',
  supervisor: 'Supervisor',
};

export const requested = 'Se pidió un agente en vivo. Puede seguir con el asistente mientras espera.';

/** The line of the system for each fact, in Spanish. */
export function notice(fact: NoticeFact): string {
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
    case 'upload.requested':
      return `${nameOf(fact.from, { roles })} pide un archivo: ${fact.purpose}`;
    case 'upload.accepted':
      return `Se envió y se aceptó ${fact.name}.`;
    case 'upload.rejected':
      return `No se aceptó ${fact.name}: ${whyRejected(fact.reason)}`;
    case 'upload.closed':
      return uploadEnded(fact.reason);
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

function whyRejected(reason: FileRejection): string {
  switch (reason) {
    case 'empty':
      return 'está vacío. Elija otro archivo.';
    case 'too-large':
      return 'es muy grande. Elija un archivo más chico.';
    case 'wrong-type':
      return 'no es del tipo que dice su nombre. Elija otro archivo.';
    case 'infected':
      return 'puede tener un virus. No lo guardamos. Elija otro archivo.';
    case 'unchecked':
      return 'no pudimos revisarlo. Envíelo otra vez.';
  }
}

function uploadEnded(reason: UploadEnd): string {
  switch (reason) {
    case 'done':
      return 'Usted terminó de enviar archivos.';
    case 'declined':
      return 'Usted prefirió no enviar archivos.';
    case 'withdrawn':
      return 'Ya no hace falta ningún archivo.';
    case 'expired':
      return 'El plazo para enviar un archivo terminó. Puede pedir más tiempo aquí.';
  }
}
