import type { LateMessages } from './late-messages.ts';
import { secureNotices } from './en-late-secure.ts';
import { uploadNotices } from './en-late-upload.ts';
import { limit } from './en-limit.ts';

/** Words for what few conversations have, in English. */
export const late: LateMessages = { upload: uploadNotices, limit, secure: secureNotices };
