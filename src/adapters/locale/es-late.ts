import type { LateMessages } from '../../core/messages/late-messages.ts';
import { limit } from './es-limit.ts';
import { uploadNotices } from './es-late-upload.ts';

/** Words for what few conversations have, in Spanish. */
export const late: LateMessages = { upload: uploadNotices, limit };
import { secureNotices } from './es-late-secure.ts';
import { uploadNotices } from './es-late-upload.ts';

/** Words for what few conversations have, in Spanish. */
export const late: LateMessages = { upload: uploadNotices, secure: secureNotices };
