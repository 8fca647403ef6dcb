import { readFile } from 'node:fs/promises';
import { elementOf, type ElementDeclaration, type Manifest } from './manifest.ts';

/** What custom-elements.json says of the element. */
export async function readElement(path = 'custom-elements.json'): Promise<ElementDeclaration> {
  return elementOf(JSON.parse(await readFile(path, 'utf8')) as Manifest);
}
