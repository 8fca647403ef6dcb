import { guide as guideEs } from '../../../src/adapters/locale/es-guide.ts';
import { upload as uploadEs } from '../../../src/adapters/locale/es-upload.ts';
import { guide as guideEn } from '../../../src/core/messages/en-guide.ts';
import { upload as uploadEn } from '../../../src/core/messages/en-upload.ts';

/** The words of each late part, in both languages. */
export const lateWords: readonly (readonly [name: string, en: object, es: object])[] = [
  ['the guide', guideEn, guideEs],
  ['sending files', uploadEn, uploadEs],
];
