import { valuesOf, type Described, type ElementDeclaration } from '../manifest.ts';

/** Custom data for VS Code and others that use its language services. https://github.com/microsoft/vscode-custom-data */
export interface HtmlData {
  readonly version: 1.1;
  readonly tags: readonly TagData[];
}

interface Entry {
  readonly name: string;
  readonly description: { readonly kind: 'markdown'; readonly value: string };
}

interface TagData extends Entry {
  readonly attributes: readonly (Entry & { readonly values?: readonly { readonly name: string }[] })[];
}

export interface CssData {
  readonly version: 1.1;
  readonly properties: readonly Entry[];
  readonly pseudoElements: readonly Entry[];
  readonly pseudoClasses: readonly Entry[];
}

/** Tag and attributes; the words of an attribute that has only some. */
export function htmlData({ tagName, description, attributes }: ElementDeclaration): HtmlData {
  const entries = attributes.map((attribute) => {
    const values = valuesOf(attribute).map((name) => ({ name }));
    return { ...entry(attribute), ...(values.length > 0 && { values }) };
  });
  return { version: 1.1, tags: [{ ...entry({ name: tagName, description }), attributes: entries }] };
}

/** Custom properties, `::part()` and `:state()`. */
export function cssData({ cssProperties, cssParts, cssStates }: ElementDeclaration): CssData {
  return {
    version: 1.1,
    properties: cssProperties.map((property) => entry(property)),
    pseudoElements: cssParts.map((part) => entry(part, `::part(${part.name})`)),
    pseudoClasses: cssStates.map((state) => entry(state, `:state(${state.name})`)),
  };
}

function entry(described: Described, name = described.name): Entry {
  const { description, default: initial } = described;
  const value = initial === undefined ? description : `${description}\n\nDefault: \`${initial}\``;
  return { name, description: { kind: 'markdown', value } };
}
