import { posix } from 'node:path';
import ts from 'typescript';

type Texts = ReadonlyMap<string, string>;

/** `./x.ts` as TypeScript writes it into a declaration, since our sources do. */
const ending = /\.ts$/;

/**
 * TypeScript writes the declarations of every file that it has read, with all that these export. Keeps what the
 * `entries` lead to, without what nobody outside can come to, and names in it the scripts that declarations stand
 * for. Paths are those of `.d.ts` files; what is given is left as it is.
 */
export function pruneDeclarations(all: Texts, entries: readonly string[]): Texts {
  const reached = reachedFrom(entries, all);
  const wanted = wantedNames(reached);
  const pruned = new Map<string, string>();
  for (const [path, text] of reached) {
    const names = entries.includes(path) ? undefined : (wanted.get(path) ?? new Set());
    pruned.set(path, withoutIdleImports(path, withoutIdle(path, text, names)));
  }
  // What only those needed is not come to any more.
  const rest = pruned.size < all.size || isLess(pruned, all) ? pruneDeclarations(pruned, entries) : pruned;
  return rest === pruned ? new Map([...rest].map(([path, text]) => [path, namingScripts(path, text)])) : rest;
}

function isLess(one: Texts, other: Texts): boolean {
  return [...one].some(([path, text]) => text !== other.get(path));
}

function reachedFrom(entries: readonly string[], all: Texts): Texts {
  const reached = new Map<string, string>();
  const due = new Set(entries);
  // A set hands out also what is added while it is gone through.
  for (const path of due) {
    const text = all.get(path);
    if (text === undefined) throw new Error(`No declaration is at ${path}`);
    reached.set(path, text);
    for (const { to } of referencesOf(path, text)) due.add(to);
  }
  return reached;
}

interface Reference {
  readonly to: string;
  /** What is asked of it: names, `*` for all, `type *` for all types. */
  readonly names: readonly string[];
  readonly specifier: ts.StringLiteral;
}

function referencesOf(path: string, text: string): Reference[] {
  const found: Reference[] = [];
  const add = (specifier: ts.Node | undefined, names: readonly string[]): void => {
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return;
    const to = posix.join(posix.dirname(path), specifier.text.replace(ending, '.d.ts'));
    found.push({ to, names, specifier });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesOf(node.importClause?.namedBindings));
    else if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.exportClause ? namesOf(node.exportClause) : [starOf(node)]);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, ['*']);
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(parse(path, text), visit);
  return found;
}

function starOf({ isTypeOnly }: ts.ExportDeclaration): string {
  return isTypeOnly ? 'type *' : '*';
}

function namesOf(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): readonly string[] {
  if (bindings === undefined) return [];
  if (!ts.isNamedImports(bindings) && !ts.isNamedExports(bindings)) return ['*'];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

function wantedNames(texts: Texts): ReadonlyMap<string, ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const [path, text] of texts) {
    for (const { to, names } of referencesOf(path, text))
      wanted.set(to, new Set([...(wanted.get(to) ?? []), ...names]));
  }
  return wanted;
}

/** Without what has none of these names, and what the rest of the file does not speak of either. */
function withoutIdle(path: string, text: string, names: ReadonlySet<string> | undefined): string {
  if (names === undefined || names.has('*')) return text;
  const idle = parse(path, text).statements.filter((statement) => {
    const own = namesDeclaredBy(statement);
    if (own.length === 0 || (isType(statement) && names.has('type *'))) return false;
    return !own.some((name) => names.has(name) || count(name, without(text, [statement])) > 0);
  });
  return without(text, idle);
}

function isType(statement: ts.Statement): boolean {
  return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
}

function namesDeclaredBy(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return [statement.name.text];
  return isNamed && statement.name ? [statement.name.text] : [];
}

function withoutIdleImports(path: string, text: string): string {
  const imports = parse(path, text).statements.filter(ts.isImportDeclaration);
  const body = without(text, imports);
  const idle = imports.filter(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) return false;
    return bindings.elements.every(({ name }) => count(name.text, body) === 0);
  });
  return without(text, idle);
}

/** How often a word stands in the code, comments aside. */
function count(word: string, text: string): number {
  const code = text.replace(/\/\*[^]*?\*\//g, '');
  return code.split(new RegExp(`(?<![\\w$])${word.replaceAll('$', '\\$')}(?![\\w$])`)).length - 1;
}

function without(text: string, statements: readonly ts.Node[]): string {
  return statements.reduceRight(
    (rest, node) => rest.slice(0, node.getFullStart()) + rest.slice(node.end),
    text,
  );
}

function namingScripts(path: string, text: string): string {
  return referencesOf(path, text).reduceRight(
    (rest, { specifier }) =>
      `${rest.slice(0, specifier.getStart())}'${specifier.text.replace(ending, '.js')}'${rest.slice(specifier.end)}`,
    text,
  );
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}
