/** A late part's own words in the language of the rest; what is neither of the two is English. */
export function wordsIn<Words>(lang: string, words: { readonly en: Words; readonly es: Words }): Words {
  return lang.startsWith('es') ? words.es : words.en;
}
