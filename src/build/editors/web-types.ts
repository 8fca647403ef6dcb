import { valuesOf, type Described, type ElementDeclaration, type Typed } from '../manifest.ts';

/** What JetBrains' editors read. https://github.com/JetBrains/web-types */
export interface WebTypes {
  readonly $schema: string;
  readonly name: string;
  readonly version: string;
  readonly 'description-markup': 'markdown';
  readonly contributions: {
    readonly html: { readonly elements: readonly Readonly<Record<string, unknown>>[] };
  };
}

interface Release {
  readonly name: string;
  readonly version: string;
}

export function webTypes(element: ElementDeclaration, { name, version }: Release): WebTypes {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: [elementEntry(element)] } },
  };
}

function elementEntry(element: ElementDeclaration): Readonly<Record<string, unknown>> {
  const properties = element.members.filter((one) => one.kind === 'field' && one.static !== true);
  return {
    name: element.tagName,
    description: element.description,
    attributes: element.attributes.map((attribute) => ({
      ...described(attribute),
      value: { type: typeOf(attribute) },
    })),
    slots: element.slots.map(described),
    js: {
      properties: properties.map((property) => ({
        ...described(property),
        type: typeOf(property),
        ...(property.readonly === true && { 'read-only': true }),
      })),
      events: element.events.map((event) => ({ ...described(event), type: event.type.text })),
    },
    css: {
      properties: element.cssProperties.map(described),
      parts: element.cssParts.map(described),
      'pseudo-classes': element.cssStates.map((state) =>
        described({ ...state, name: `state(${state.name})` }),
      ),
    },
  };
}

function described({ name, description, default: initial }: Described): Readonly<Record<string, string>> {
  return { name, description, ...(initial !== undefined && { default: initial }) };
}

/** The words themselves where there are only some, which the editor then offers. */
function typeOf(typed: Typed): string | readonly string[] {
  const values = valuesOf(typed).map((value) => `'${value}'`);
  return values.length > 0 ? values : typed.type.text.replace(' | undefined', '');
}
