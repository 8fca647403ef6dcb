import type { LateMessages } from '../../core/messages/late-messages.ts';
import { accommodationNotices } from './es-late-accommodations.ts';
import { escalationNotices, invitationNotices } from './es-late-escalation.ts';
import { complaintNotices } from './es-late-complaint.ts';
import { formNotices } from './es-late-form.ts';
import { callbackNotices, noteNotices } from './es-late-contact.ts';
import { pace } from './es-late-pace.ts';
import { secureNotices } from './es-late-secure.ts';
import { sharingNotices } from './es-late-sharing.ts';
import { uploadNotices } from './es-late-upload.ts';
import { limit } from './es-limit.ts';
import { suspension } from './es-suspension.ts';

/** Words for what few conversations have, in Spanish. */
export const late: LateMessages = {
  accommodations: accommodationNotices,
  complaint: complaintNotices,
  form: formNotices,
  escalation: escalationNotices,
  invitation: invitationNotices,
  callback: callbackNotices,
  limit,
  note: noteNotices,
  pace,
  secure: secureNotices,
  sharing: sharingNotices,
  suspension,
  upload: uploadNotices,
};
