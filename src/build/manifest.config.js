// How custom-elements.json is made: the public element and its events, what their doc comments say, no more.

/** Names of the element's properties that are no attributes: those that its list gives the shared constant `own`. */
const propertiesOnly = new Set();

/** The analyzer reads `attribute: false` where it stands in the list itself, and not in a constant. */
const shared = {
  name: 'shared-options',
  analyzePhase({ ts, node }) {
    if (!ts.isPropertyDeclaration(node) || node.name.getText() !== 'properties') return;
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
      const names = new Set(module.declarations.map(({ name }) => name));
      module.exports = module.exports.filter(({ name, kind }) => kind !== 'js' || names.has(name));
    }
    for (const { declarations } of manifest.modules) {
      for (const declaration of declarations) {
        if (declaration.customElement === true) declaration.cssProperties = cssProperties;
      }
    }
    manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
  },
};

const isOurs = ({ customElement, superclass }) => customElement === true || superclass?.name === 'Event';

function prune(declaration) {
  const { members, attributes, events } = declaration;
  if (members) declaration.members = members.filter(isPublic);
  for (const member of declaration.members ?? []) {
    if (propertiesOnly.has(member.name)) delete member.attribute;
  }
  const fields = new Set(declaration.members?.map(({ name }) => name));
  // The panel reads some attributes by itself; they have no property of their own.
  const isRead = ({ fieldName }) =>
    fieldName === undefined || (fields.has(fieldName) && !propertiesOnly.has(fieldName));
  if (attributes) declaration.attributes = attributes.filter(isRead);
  if (events) declaration.events = events.filter(({ name }) => name?.startsWith('care-'));
}

const fromLit = new Set(['styles', 'connectedCallback', 'disconnectedCallback', 'connectedMoveCallback']);

function isPublic({ name, privacy, inheritedFrom }) {
  const hidden = privacy === 'private' || privacy === 'protected' || name.startsWith('#');
  return !hidden && inheritedFrom === undefined && !fromLit.has(name);
}

export default {
  globs: ['src/element/care-chat.ts', 'src/element/events.ts', 'src/panel/tokens.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [shared, themeTokens, publicOnly],
};
