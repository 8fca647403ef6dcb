// How custom-elements.json is made: the public element and its events, what their doc comments say, no more.

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
    manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
  },
};

const isOurs = ({ customElement, superclass }) => customElement === true || superclass?.name === 'Event';

function prune(declaration) {
  const { members, attributes, events } = declaration;
  if (members) declaration.members = members.filter(isPublic);
  const fields = new Set(declaration.members?.map(({ name }) => name));
  // The panel reads some attributes by itself; they have no property of their own.
  const isRead = ({ fieldName }) => fieldName === undefined || fields.has(fieldName);
  if (attributes) declaration.attributes = attributes.filter(isRead);
  if (events) declaration.events = events.filter(({ name }) => name?.startsWith('care-'));
}

const fromLit = new Set(['styles', 'connectedCallback', 'disconnectedCallback', 'connectedMoveCallback']);

function isPublic({ name, privacy, inheritedFrom }) {
  const hidden = privacy === 'private' || privacy === 'protected' || name.startsWith('#');
  return !hidden && inheritedFrom === undefined && !fromLit.has(name);
}

export default {
  globs: ['src/element/care-chat.ts', 'src/element/events.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
