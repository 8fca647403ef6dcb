import {
  isSeen,
  mayAnswerSummary,
  needsOtherWays,
  openForm,
  openSharing,
  openUpload,
} from '../../core/conversation/select.ts';
import type { TopicSpeech } from '../../core/speech/late-speech.ts';
import type { createDevice } from './device.ts';
import type { LateEntry } from './late-part.ts';

type CreateDevice = typeof createDevice;

export type LateName =
  | 'idle-notice'
  | 'limits'
  | 'guide'
  | 'next-message'
  | 'save'
  | 'case'
  | 'summary-pin'
  | 'closing'
  | 'urgent'
  | 'secure-pin'
  | 'secure'
  | 'form-pin'
  | 'form'
  | 'contact'
  | 'callback'
  | 'leave-message'
  | 'ways'
  | 'sharing'
  | 'sharing-pin'
  | 'suspension'
  | 'escalation-pin'
  | 'escalation'
  | 'upload-pin'
  | 'upload';

/** All late parts, in the order in which they stand where several are in one place. */
export const lateEntries: ReadonlyMap<LateName, LateEntry> = new Map<LateName, LateEntry>([
  [
    'idle-notice',
    {
      place: 'start',
      isNeeded: ({ capabilities }) => capabilities.idleSeconds > 0,
      load: async () => (await import('./limits.ts')).createIdleNotice,
    },
  ],
  [
    'limits',
    {
      place: 'notice',
      isNeeded: ({ limits, expired }) => limits.length > 0 || expired === true,
      load: async () => (await import('./limits.ts')).createLimits,
    },
  ],
  ['case', { place: 'page', load: async () => (await import('./case.ts')).createCase }],
  [
    'summary-pin',
    {
      place: 'notice',
      isNeeded: mayAnswerSummary,
      load: async () => (await import('./case.ts')).createSummaryPin,
    },
  ],
  [
    'closing',
    {
      place: 'end',
      isNeeded: ({ ended }) => ended !== null,
      load: async () => (await import('./closing.ts')).createClosing,
    },
  ],
  ['save', { place: 'page', load: async () => (await import('./save.ts')).createSave }],
  [
    'next-message',
    {
      place: 'form',
      isNeeded: ({ held }) => held > 0,
      load: async () => (await import('./next-message.ts')).createNextMessage,
    },
  ],
  ['guide', { place: 'page', load: async () => (await import('./guide.ts')).createGuide }],
  [
    'urgent',
    { place: 'page', failure: 'urgentNumber', load: async () => (await import('./urgent.ts')).createUrgent },
  ],
  [
    'secure-pin',
    {
      place: 'notice',
      // Also after its time: it can be asked for again.
      isNeeded: ({ secure }) => secure !== undefined && (!secure.ended || secure.ended === 'expired'),
      load: async () => (await import('./secure.ts')).createSecurePin,
    },
  ],
  ['secure', { place: 'page', load: async () => (await import('./secure.ts')).createSecurePage }],
  [
    'form-pin',
    {
      place: 'notice',
      isNeeded: (conversation) => openForm(conversation) !== undefined,
      load: async () => (await import('./form.ts')).createFormPin,
    },
  ],
  ['form', { place: 'page', load: async () => (await import('./form.ts')).createFormPage }],
  [
    'contact',
    {
      place: 'notice',
      isNeeded: needsOtherWays,
      load: async () => (await import('./contact.ts')).createContact,
    },
  ],
  ['callback', { place: 'page', load: async () => (await import('./callback.ts')).createCallback }],
  [
    'leave-message',
    { place: 'page', load: async () => (await import('./leave-message.ts')).createLeaveMessage },
  ],
  [
    'sharing',
    {
      place: 'top',
      // From the first request on: it also answers for a page that cannot, and stops when all is over.
      isNeeded: ({ sharing }) => sharing?.request !== undefined,
      load: async () => (await import('./sharing.ts')).createSharingTop,
    },
  ],
  [
    'sharing-pin',
    {
      place: 'notice',
      isNeeded: (conversation) => openSharing(conversation) !== undefined && !isSeen(conversation),
      load: async () => (await import('./sharing.ts')).createSharingPin,
    },
  ],
  [
    'suspension',
    {
      place: 'notice',
      isNeeded: ({ suspended }) => suspended,
      load: async () => (await import('./suspension.ts')).createSuspensionPin,
    },
  ],
  [
    'escalation-pin',
    {
      place: 'notice',
      isNeeded: ({ escalation, invitation }) => escalation?.step === 'asked' || invitation !== undefined,
      load: async () => (await import('./escalation.ts')).createEscalationPin,
    },
  ],
  ['escalation', { place: 'page', load: async () => (await import('./escalation.ts')).createEscalationPage }],
  ['ways', { place: 'page', load: async () => (await import('./ways.ts')).createWays }],
  [
    'upload-pin',
    {
      place: 'notice',
      isNeeded: (conversation) => openUpload(conversation) !== undefined,
      load: async () => (await import('./upload.ts')).createUploadPin,
    },
  ],
  ['upload', { place: 'page', load: async () => (await import('./upload.ts')).createUploadPage }],
]);

/** What is said of what few conversations have. Rejects when the file does not arrive. */
export async function loadLateSpeech(): Promise<TopicSpeech> {
  return (await import('../../core/speech/late-speech.ts')).lateSpeech;
}

/** What keeps a chat private on its device and whole over several tabs. Rejects when the file does not arrive. */
export async function loadDevice(): Promise<CreateDevice> {
  return (await import('./device.ts')).createDevice;
}
