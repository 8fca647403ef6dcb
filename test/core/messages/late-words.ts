import { escalation as escalationEs } from '../../../src/adapters/locale/es-escalation.ts';
import { escalation as escalationEn } from '../../../src/core/messages/en-escalation.ts';
import { sharing as sharingEs } from '../../../src/adapters/locale/es-sharing.ts';
import { sharing as sharingEn } from '../../../src/core/messages/en-sharing.ts';
import { form as formEs } from '../../../src/adapters/locale/es-form.ts';
import { closing as closingEs } from '../../../src/adapters/locale/es-closing.ts';
import { closing as closingEn } from '../../../src/core/messages/en-closing.ts';
import { guide as guideEs } from '../../../src/adapters/locale/es-guide.ts';
import { secure as secureEs } from '../../../src/adapters/locale/es-secure.ts';
import { upload as uploadEs } from '../../../src/adapters/locale/es-upload.ts';
import { contact as contactEs } from '../../../src/adapters/locale/es-contact.ts';
import { urgent as urgentEs } from '../../../src/adapters/locale/es-urgent.ts';
import { save as saveEs } from '../../../src/adapters/locale/es-save.ts';
import { form as formEn } from '../../../src/core/messages/en-form.ts';
import { contact as contactEn } from '../../../src/core/messages/en-contact.ts';
import { guide as guideEn } from '../../../src/core/messages/en-guide.ts';
import { secure as secureEn } from '../../../src/core/messages/en-secure.ts';
import { save as saveEn } from '../../../src/core/messages/en-save.ts';
import { upload as uploadEn } from '../../../src/core/messages/en-upload.ts';
import { urgent as urgentEn } from '../../../src/core/messages/en-urgent.ts';

/** The words of each late part, in both languages. */
export const lateWords: readonly (readonly [name: string, en: object, es: object])[] = [
  ['the close of a chat', closingEn, closingEs],
  ['saving the chat', saveEn, saveEs],
  ['the guide', guideEn, guideEs],
  ['other ways than waiting', contactEn, contactEs],
  ['the number for fraud', urgentEn, urgentEs],
  ['a supervisor', escalationEn, escalationEs],
  ['a page that is seen', sharingEn, sharingEs],
  ['forms', formEn, formEs],
  ['secure prompts', secureEn, secureEs],
  ['sending files', uploadEn, uploadEs],
];
