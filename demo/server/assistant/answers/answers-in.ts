import type { Lang } from '../../conversation/record.ts';
import type { Answers } from './answers.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';

export function answersIn(lang: Lang): Answers {
  return lang === 'es' ? spanish : english;
}
