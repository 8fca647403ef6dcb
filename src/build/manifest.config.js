// How custom-elements.json is made: the public element and its events, what their doc comments say, no more.

/** Names of the element's properties that are no attributes: those that its list gives the shared constant `own`. */
const propertiesOnly = new Set();

/** Names of the element's members that are marked `@internal`; Lit's list of properties would bring them back. */
const internal = new Set();

/** Attributes that the panel reads by itself though a property of that name, which Lit sets to none, goes before. */
const byThePanel = new Set(['sharing']);

/** The analyzer reads `attribute: false` where it stands in the list itself, and not in a constant. */
const shared = {
  name: 'shared-options',
  analyzePhase({ ts, node }) {
    if (!ts.isPropertyDeclaration(node)) return;
    if (ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal'))
      internal.add(node.name.getText());
    if (node.name.getText() !== 'properties') return;
    for (const property of node.initializer?.properties ?? []) {
      if (property.initializer?.getText() === 'own') propertiesOnly.add(property.name.getText());
    }
  },
};

/** The syntax of what a property of CSS takes. */
const syntaxOf = {
  color: '<color>',
  'padding-left': '<length-percentage>',
  'text-indent': '<length-percentage>',
  'box-shadow': '<shadow>#',
  'font-family': '<family-name>#',
};

const cssProperties = [];

/** Takes the custom properties from the list that the panel checks them by. */
const themeTokens = {
  name: 'theme-tokens',
  analyzePhase({ ts, node }) {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'tokens') return;
    for (const { name, initializer, jsDoc } of node.initializer.expression.properties) {
      const [comment] = jsDoc;
      cssProperties.push({
        description: comment.comment.replaceAll(/\s+/g, ' '),
        name: `--care-chat-${name.text}`,
        syntax: syntaxOf[initializer.text],
        default: comment.tags.find(({ tagName }) => tagName.text === 'default').comment,
      });
    }
  },
};

/** Drops private members, what Lit brings, events that no doc comment names, and whatever is not public. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.declarations = module.declarations.filter(isOurs);
      module.declarations.forEach(prune);
    }
    for (const { declarations } of manifest.modules) {
      for (const declaration of declarations) {
        if (declaration.customElement === true) declaration.cssProperties = cssProperties;
      }
    }
    manifest.modules = asPackaged(manifest.modules.filter(({ declarations }) => declarations.length > 0));
  },
};

/** A reader of the package finds neither our sources nor their folders, but the entries that all of this is in. */
function asPackaged(modules) {
  const path = 'dist/npm/element.js';
  const declarations = modules.flatMap((module) => module.declarations);
  for (const { superclass, members = [] } of declarations.filter(isEvent)) {
    delete superclass.module;
    // It is what the constructor was given.
    for (const member of members) delete member.default;
  }
  const from = (name) => ({ name, module: path });
  const exports = declarations.map(({ name }) => ({ kind: 'js', name, declaration: from(name) }));
  const [{ tagName, name }] = declarations.filter(({ customElement }) => customElement);
  const definition = { kind: 'custom-element-definition', name: tagName, declaration: from(name) };
  const kind = 'javascript-module';
  return [
    { kind, path, declarations, exports },
    { kind, path: 'dist/npm/index.js', declarations: [], exports: [definition] },
  ];
}

const isEvent = ({ superclass }) => superclass?.name === 'Event';
const isOurs = (declaration) => declaration.customElement === true || isEvent(declaration);

function prune(declaration) {
  const { members, attributes, events } = declaration;
  if (members) declaration.members = members.filter(isPublic);
  for (const member of declaration.members ?? []) {
    if (propertiesOnly.has(member.name)) delete member.attribute;
  }
  const fields = new Set(declaration.members?.map(({ name }) => name));
  // The panel reads some attributes by itself; they have no property of their own.
  const isRead = ({ name, fieldName }) =>
    byThePanel.has(name) ||
    fieldName === undefined ||
    (fields.has(fieldName) && !propertiesOnly.has(fieldName));
  if (attributes) declaration.attributes = attributes.filter(isRead);
  if (events) declaration.events = events.filter(({ name }) => name?.startsWith('care-'));
}

const fromLit = new Set(['styles', 'connectedCallback', 'disconnectedCallback', 'connectedMoveCallback']);

function isPublic({ name, privacy, inheritedFrom }) {
  const hidden = privacy === 'private' || privacy === 'protected' || name.startsWith('#');
  return !hidden && !internal.has(name) && inheritedFrom === undefined && !fromLit.has(name);
}

export default {
  globs: [
    'src/element/care-chat.ts',
    'src/element/events.ts',
    'src/panel/public-events.ts',
    'src/panel/session-extend-event.ts',
    'src/panel/sharing-events.ts',
    'src/panel/tokens.ts',
  ],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [shared, themeTokens, publicOnly],
};
