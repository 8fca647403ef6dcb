/** The part of custom-elements.json that is read here. https://github.com/webcomponents/custom-elements-manifest */
export interface ElementDeclaration {
  readonly name: string;
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly Typed[];
  readonly members: readonly Member[];
  readonly events: readonly Typed[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly Described[];
  readonly cssStates: readonly Described[];
}

export interface Described {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
}

export interface Typed extends Described {
  readonly type: { readonly text: string };
}

export interface Member extends Typed {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
}

export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly { readonly name: string }[] }[];
}

/** What a manifest says of the one element that it has. */
export function elementOf({ modules }: Manifest): ElementDeclaration {
  const declarations = modules.flatMap((module) => module.declarations);
  const found = declarations.find((one): one is ElementDeclaration => 'tagName' in one);
  if (found === undefined) throw new Error('custom-elements.json has no element');
  return found;
}

/** The words that an attribute may have, where its type names them. */
export function valuesOf({ type }: Typed): readonly string[] {
  return [...type.text.matchAll(/'([^']+)'/g)].map(([, value = '']) => value);
}
