import { builtFile, chunk, ordinaryConversation, sum, withStaticImports } from '../budgets/built.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Every figure that a README may show between `<!-- size:name -->` and `<!-- /size -->`, from the build. */
export const figures = new Map<string, () => string>([
  ['first', () => kilobytes(sum(withStaticImports('care-chat.js'), 'gzip'))],
  ['panel', () => kilobytes(builtFile(chunk('panel')).gzip)],
  ['spanish', () => kilobytes(builtFile(chunk('es')).gzip)],
  ['offer', () => kilobytes(builtFile('care-chat.offer.js').brotli)],
  ['theming', () => kilobytes(builtFile(chunk('theme-guard')).brotli)],
  ['all', () => kilobytes(builtFile('care-chat.all.js').gzip)],
  ['conversation-brotli', () => kilobytes(sum(ordinaryConversation(), 'brotli'))],
  ['all-brotli', () => kilobytes(builtFile('care-chat.all.js').brotli)],
]);

const marker = /(<!-- size:([\w-]+) -->)(.*?)(<!-- \/size -->)/g;

/** The text with each figure as the build has it now. Throws at a name that is not known. */
export function withFigures(text: string, known: ReadonlyMap<string, () => string> = figures): string {
  return text.replace(marker, (_, open: string, name: string, _old: string, close: string) => {
    const figure = known.get(name);
    if (figure === undefined)
      throw new Error(`No figure is named ${name}; there are ${[...known.keys()].join(', ')}`);
    return open + figure() + close;
  });
}
