/** One change of somebody else's source, in a build. */
export interface SourceChange {
  readonly what: string;
  readonly pattern: RegExp;
  readonly put: string;
}

/** The source with all changes made. Throws where a pattern is not found exactly once: a version we do not know. */
export function changeSource(source: string, changes: readonly SourceChange[], where: string): string {
  return changes.reduce((code, { what, pattern, put }) => {
    const found = [...code.matchAll(new RegExp(pattern, 'g'))].length;
    if (found !== 1) throw new Error(`${where}: ${what} is there ${found} times and not once`);
    return code.replace(pattern, put);
  }, source);
}
