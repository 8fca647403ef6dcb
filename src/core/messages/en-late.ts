import type { LateMessages } from './late-messages.ts';
import { limit } from './en-limit.ts';
import { uploadNotices } from './en-late-upload.ts';

/** Words for what few conversations have, in English. */
export const late: LateMessages = { upload: uploadNotices, limit };
import { secureNotices } from './en-late-secure.ts';
import { uploadNotices } from './en-late-upload.ts';

/** Words for what few conversations have, in English. */
export const late: LateMessages = { upload: uploadNotices, secure: secureNotices };
