import { guide as guideEs } from '../../../src/adapters/locale/es-guide.ts';
import { guide as guideEn } from '../../../src/core/messages/en-guide.ts';

/** The words of each late part, in both languages. */
export const lateWords: readonly (readonly [name: string, en: object, es: object])[] = [
  ['the guide', guideEn, guideEs],
];
