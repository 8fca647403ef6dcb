import type { NoticeFact } from '../../../src/core/conversation/timeline.ts';
import { isLateFact, topicOf } from '../../../src/core/messages/late-messages.ts';
import type { Messages } from '../../../src/core/messages/messages.ts';
import { accommodations } from '../../../src/core/protocol/accommodations.ts';
import { escalationOutcomes } from '../../../src/core/protocol/escalation.ts';
import type { EndReason, HandoffFailure } from '../../../src/core/protocol/events.ts';
import { participantRoles, type Participant } from '../../../src/core/protocol/participant.ts';
import { transportErrorKinds } from '../../../src/core/protocol/transport-error.ts';
import { formEnds } from '../../../src/core/protocol/form.ts';
import { secureEnds, secureKinds } from '../../../src/core/protocol/secure.ts';
import { sharingEnds } from '../../../src/core/protocol/sharing.ts';
import { fileRejections, uploadEnds } from '../../../src/core/protocol/upload.ts';

export const maria: Participant = { id: 'a1', role: 'agent', name: 'Maria', team: 'Card disputes' };

const stamp = { id: 'e1', at: 0 };
const failures: readonly HandoffFailure[] = ['closed', 'declined', 'no-answer', 'unknown'];
const endings: readonly EndReason[] = ['customer', 'agent', 'idle', 'expired', 'moved', 'unknown'];
const participants: readonly Participant[] = [maria, ...participantRoles.map((role) => ({ id: role, role }))];

const file = { requestId: 'r1', file: 'f1', name: 'bill.pdf' };
const uploadRequest = {
  ...{ requestId: 'r1', from: maria, purpose: 'Your bill.', kinds: ['pdf' as const] },
  ...{ mostBytes: 1000, mostFiles: 2, expiresAt: 9 },
} as const;

const secureRequest = {
  ...{ requestId: 'r1', from: maria, purpose: 'To find your card.', expiresAt: 9 },
  fields: [{ name: 'zip', kind: 'zip' }],
} as const;

export const facts: readonly NoticeFact[] = [
  { ...stamp, type: 'handoff.requested' },
  ...failures.map((reason) => ({ ...stamp, type: 'handoff.failed', reason }) as const),
  { ...stamp, type: 'handoff.failed', reason: 'closed', hours: '8 to 8' },
  { ...stamp, type: 'handoff.cancelled' },
  { ...stamp, type: 'transfer.started', team: 'Fraud' },
  { ...stamp, type: 'transfer.failed', team: 'Fraud' },
  ...participants.map((participant) => ({ ...stamp, type: 'participant.joined', participant }) as const),
  ...participants.map((participant) => ({ ...stamp, type: 'participant.left', participant }) as const),
  { ...stamp, type: 'case.opened', reference: 'DR-1042' },
  { ...stamp, type: 'complaint.logged', reference: 'CMP-2026-4815', answerBy: 86_400_000 },
  { ...stamp, type: 'summary.written', text: 'All is well.', by: maria },
  ...endings.map((reason) => ({ ...stamp, type: 'conversation.ended', reason }) as const),
  { ...stamp, type: 'accommodations.shared', accommodations },
  { ...stamp, type: 'accommodations.shared', accommodations: [] },
  { ...stamp, type: 'callback.requested', ending: '42', from: 0, to: 3_600_000 },
  { ...stamp, type: 'callback.cancelled' },
  { ...stamp, type: 'note.left' },
  { ...stamp, ...uploadRequest, type: 'upload.requested' },
  { ...stamp, ...file, type: 'upload.accepted' },
  ...fileRejections.map((reason) => ({ ...stamp, ...file, type: 'upload.rejected', reason }) as const),
  ...uploadEnds.map((reason) => ({ ...stamp, requestId: 'r1', type: 'upload.closed', reason }) as const),
  {
    ...stamp,
    ...{ type: 'form.requested', requestId: 'f1', from: maria, purpose: 'Your address.' },
    fields: [{ name: 'a', kind: 'text', label: 'Street' }],
  },
  ...formEnds.map((reason) => ({ ...stamp, requestId: 'f1', type: 'form.closed', reason }) as const),
  { ...stamp, type: 'escalation.requested', reason: 'disagree' },
  { ...stamp, type: 'escalation.requested', by: maria },
  ...escalationOutcomes.map((outcome) => ({ ...stamp, type: 'escalation.answered', outcome }) as const),
  ...(['settled', 'declined'] as const).map(
    (outcome) => ({ ...stamp, type: 'escalation.answered', outcome, text: 'We pay it back.' }) as const,
  ),
  { ...stamp, type: 'invitation.sent', team: 'Fraud', by: maria },
  { ...stamp, type: 'invitation.closed', team: 'Fraud' },
  { ...stamp, ...secureRequest, type: 'secure.requested' },
  ...secureEnds.map((reason) => ({ ...stamp, requestId: 'r1', type: 'secure.closed', reason }) as const),
  ...secureKinds.map(
    (kind) =>
      ({ ...stamp, requestId: 'r1', type: 'secure.closed', reason: 'provided', kinds: [kind] }) as const,
  ),
  { ...stamp, type: 'sharing.started', requestId: 's1', endsAt: 9 },
  ...sharingEnds.map((reason) => ({ ...stamp, requestId: 's1', type: 'sharing.closed', reason }) as const),
  { ...stamp, type: 'suspension.started', with: maria },
  { ...stamp, type: 'suspension.ended', with: maria },
  { ...stamp, type: 'gap.found' },
];

const factsOf = (topic: string) =>
  facts.filter((fact) => isLateFact(fact) && topicOf(fact.type) === topic).map((fact) => [fact]);

const counts = [[0], [1], [2], [1000]];
const figures = [
  {},
  { position: 1 },
  { position: 3 },
  { waitSeconds: 240 },
  { position: 3, waitSeconds: 30 },
  { position: 3, waitSeconds: 360, waitMostSeconds: 540 },
].map((one) => [one]);
const waits = [
  [30, undefined],
  [240, undefined],
  [360, 540],
];
const kinds = ['pan', 'cvv', 'ssn', 'itin', 'otp', 'password', 'pin'].map((one) => [one]);
const names = [['Maria'], ['Assistant']];
const said = [['Maria', 'Good morning.']];

/** What each function is tried with. A function that is not named here fails the test. */
const samples = new Map<string, readonly (readonly unknown[])[]>([
  ['chrome.unread', counts],
  ['chrome.helpWaiting', figures],
  ['chrome.pause', names],
  ['chrome.talkingTo', [...participants.map((one) => [one]), [maria, { ...maria, name: 'Ben' }]]],
  ['composer.tooLong', counts],
  ['composer.unsentSoon', counts],
  ['composer.unsent', counts],
  ['guard.held', kinds],
  ['guard.possible', kinds],
  ['guard.removed', kinds],
  ['guard.warning', [...kinds, ['off-channel']]],
  ['transcript.time', [[0]]],
  ['transcript.heading', [['Maria', 0]]],
  [
    'transcript.day',
    [
      [0, 0],
      [0, 86_400_000],
      [0, 864_000_000],
    ],
  ],
  ['transcript.jumpToLatest', counts],
  ['transcript.typing', names],
  ['transcript.opensNewWindow', [['bank.example'], [undefined]]],
  ['delivery.failed', transportErrorKinds.map((kind) => [kind])],
  ['handoff.connecting', names],
  ['handoff.transferring', [['Fraud']]],
  [
    'handoff.failed',
    failures.flatMap((reason) => [
      [reason, undefined],
      [reason, '8 to 8'],
    ]),
  ],
  ['handoff.queue', figures],
  ['handoff.wait', waits],
  ['handoff.waitGrew', waits],
  ['ending.summaryBy', names],
  ['notice', facts.filter((fact) => !isLateFact(fact)).map((fact) => [fact])],
  ['late.accommodations.notice', factsOf('accommodations')],
  ['late.complaint.notice', factsOf('complaint')],
  ['late.complaint.spoken', factsOf('complaint')],
  ['late.pace.next', [[1], [2]]],
  ['late.upload.notice', factsOf('upload')],
  ['late.limit.declared', [[600], [1800]]],
  ['late.limit.idle', [[1], [2]]],
  ['late.limit.session', [[1], [2]]],
  ['late.limit.idleSpoken', [[30], [120]]],
  ['late.limit.sessionSpoken', [[1], [30], [120]]],
  ['late.secure.notice', factsOf('secure')],
  ['late.form.notice', factsOf('form')],
  ['late.sharing.notice', factsOf('sharing')],
  ['late.sharing.asks', names],
  ['late.sharing.seen', names],
  ['late.sharing.launcher', names],
  ['late.suspension.notice', factsOf('suspension')],
  ['late.suspension.paused', names],
  ['late.suspension.back', names],
  ['late.escalation.notice', factsOf('escalation')],
  ['late.invitation.notice', factsOf('invitation')],
  ['late.callback.notice', factsOf('callback')],
  ['late.callback.away', [[{}], [{ opensAt: 0 }], [{ opensAt: 0, holiday: true }]]],
  ['late.note.notice', factsOf('note')],
  ['handoff.losesPlace', [[undefined], [4]]],
  ['late.upload.checking', [['bill.pdf']]],
  ['speech.said', said],
  ['speech.saidTextFirst', said],
  ['speech.wroteMuch', names],
  ['speech.choices', [[['Yes']], [['Yes', 'No']]]],
  ['speech.several', [[4, 'Maria', 'Good morning.']]],
  ['speech.changed', said],
  ['speech.removed', names],
  [
    'speech.whileClosed',
    [
      ['Maria', 1],
      ['Maria', 3],
    ],
  ],
  ['speech.whileClosedPrefix', [['Good morning.']]],
  ['speech.newMessages', counts],
  ['speech.restored', counts],
  ['speech.earlier', counts],
  ['speech.link', [['Order a card']]],
  ['speech.caseNumber', [['D R 1 0 4 2']]],
  ['speech.seesConversation', names],
  ['speech.stillHere', names],
  ['speech.steppedAside', [[true], [false]]],
]);

/** Every sentence of a catalogue by its path, each function with every sample. */
export function everySentence(messages: Messages): readonly (readonly [path: string, sentence: unknown])[] {
  return walk('', messages).flatMap(([path, value]) => {
    if (typeof value !== 'function') return [[path, value] as const];
    const tries = samples.get(path) ?? [];
    if (tries.length === 0) return [[path, undefined] as const];
    return tries.map((args) => [path, Reflect.apply(value, messages, args) as unknown] as const);
  });
}

/** Every leaf of a catalogue by its path. */
export function walk(path: string, value: unknown): readonly (readonly [path: string, value: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => walk(path ? `${path}.${key}` : key, part));
}
