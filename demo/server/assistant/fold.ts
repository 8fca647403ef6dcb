/**
 * Words as they are compared: in small letters and without accents, so that what is typed in haste is known too and
 * every letter is an ASCII one.
 *
 * @example folded('Extravié') // 'extravie'
 */
export function folded(text: string): string {
  return withoutAccents(text).toLowerCase().replaceAll('’', "'");
}

export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
