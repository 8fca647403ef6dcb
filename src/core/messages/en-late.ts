import { accommodationNotices } from './en-late-accommodations.ts';
import { escalationNotices, invitationNotices } from './en-late-escalation.ts';
import { complaintNotices } from './en-late-complaint.ts';
import { formNotices } from './en-late-form.ts';
import { callbackNotices, noteNotices } from './en-late-contact.ts';
import { pace } from './en-late-pace.ts';
import { secureNotices } from './en-late-secure.ts';
import { sharingNotices } from './en-late-sharing.ts';
import { uploadNotices } from './en-late-upload.ts';
import { limit } from './en-limit.ts';
import { suspension } from './en-suspension.ts';
import type { LateMessages } from './late-messages.ts';

/** Words for what few conversations have, in English. */
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
