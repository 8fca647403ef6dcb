/** What all of them are given to show: the same words, in the same order, in every run. */
const sentences = [
  'I see a charge of $42.10 at Harbor Books on Friday that I do not know.',
  'Thank you. I have found it. The shop sent it twice, and the second one is still pending.',
  'A pending charge is not taken from your account yet. It often goes away within three days.',
  'And if it does not?',
  'Then we open a dispute. You have sixty days from the statement on which the charge is shown.',
] as const;

export function sentence(index: number): string {
  return `${index + 1}: ${sentences[index % sentences.length] ?? ''}`;
}

/** Two in five are the customer's. */
export function isOwn(index: number): boolean {
  return index % sentences.length === 0 || index % sentences.length === 3;
}

/** The pieces in which a model gives an answer in Markdown: paragraphs of sixty, some in bold, lists between. */
export function pieces(count: number): readonly string[] {
  const words = sentences.join(' ').split(' ');
  return Array.from({ length: count }, (_, index) => {
    const word = words[index % words.length] ?? '';
    const at = index % 60;
    if (index === count - 1) return 'end.';
    if (at === 0) return `${word.replace(/^[\d#-]+/, '')} `;
    if (at === 59) return `${word}\n\n`;
    if (index % 240 >= 200 && at % 8 === 0) return `\n- ${word} `;
    return at === 20 || at === 40 ? `**${word}** ` : `${word} `;
  });
}
