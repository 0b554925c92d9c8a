// How the custom-elements manifest is made: what a page author may rely on, and nothing private.

const isElement = (declaration) => declaration.kind === 'class' && declaration.customElement === true && !declaration.abstract && declaration.tagName !== undefined;
const isPublic = ({ name, privacy, static: isStatic, kind }) =>
  name !== undefined && !name.startsWith('#') && !name.startsWith('_') && privacy !== 'private' && privacy !== 'protected' && !(isStatic && kind === 'field' && ['styles', 'tag', 'shadowRootOptions', 'formAssociated'].includes(name));
/** Lit's own life, and what only subclasses call. */
const inner = new Set(['render', 'update', 'updated', 'willUpdate', 'firstUpdated', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'createRenderRoot', 'scope']);
const unquoted = (text) => text?.replace(/\s+as const$/, '').replace(/^['"`]|['"`]$/g, '');

const offer = {
  name: 'what-a-page-may-rely-on',
  // The analyzer takes dispatchEvent(new CarerXEvent(code)) for an event called `code`: the class says its name in `static type`.
  packageLinkPhase({ customElementsManifest: manifest }) {
    const classes = new Map(manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ kind }) => kind === 'class').map((one) => [one.name, one])));
    const eventName = (text) => unquoted(classes.get(text)?.members?.find(({ name, static: isStatic }) => name === 'type' && isStatic)?.default);
    const merged = (own = [], inherited = [], from) => {
      const names = new Set(own.map(({ name }) => name));
      return [...own, ...inherited.filter(({ name }) => !names.has(name)).map((one) => ({ ...one, inheritedFrom: { name: from } }))];
    };
    const withBase = (declaration) => {
      const base = classes.get(declaration.superclass?.name);
      if (!base || base === declaration) return declaration;
      withBase(base);
      for (const list of ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates']) declaration[list] = merged(declaration[list], base[list], base.name);
      return declaration;
    };
    for (const declaration of classes.values()) {
      const seen = new Set();
      if (declaration.events) declaration.events = declaration.events
        .map((event) => ({ ...event, name: eventName(event.type?.text) ?? event.name }))
        .sort((a, b) => Number(Boolean(b.description)) - Number(Boolean(a.description)))
        .filter(({ name }) => name && !seen.has(name) && seen.add(name))
        .map((event) => ({ ...event, type: { text: [...classes.keys()].find((one) => eventName(one) === event.name) ?? event.type?.text ?? 'Event' } }));
    }
    for (const declaration of classes.values()) {
      withBase(declaration);
      // The tag stands in the class, and define.ts only repeats it. The base is in another package, so the analyzer cannot tell that this is an element.
      const tag = unquoted(declaration.members?.find(({ name, static: isStatic }) => name === 'tag' && isStatic)?.default);
      if (tag) Object.assign(declaration, { tagName: tag, customElement: true });
      declaration.members = (declaration.members ?? []).filter((member) => isPublic(member) && !inner.has(member.name));
      declaration.attributes = (declaration.attributes ?? []).filter(({ name, fieldName }) => name && !/^[#_]/.test(fieldName ?? name) && (fieldName === undefined || declaration.members.some((member) => member.name === fieldName)));
    }
    manifest.modules = manifest.modules
      .filter(({ path }) => path.startsWith('src/'))
      .map((module) => ({ ...module, path: module.path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js'), declarations: (module.declarations ?? []).filter((one) => isElement(one) || one.name?.endsWith('Event')) }))
      .filter(({ declarations, exports = [] }) => declarations.length > 0 || exports.some(({ kind }) => kind === 'custom-element-definition'));
    const said = JSON.stringify(manifest).replaceAll(/"(src\/[^"]*?)\.ts"/g, (_, path) => JSON.stringify(`${path.replace(/^src\//, 'dist/')}.js`)).replaceAll(/"\/(src\/[^"]*?)\.ts"/g, (_, path) => JSON.stringify(`/${path.replace(/^src\//, 'dist/')}.js`));
    Object.assign(manifest, JSON.parse(said));
  },
};

export default {
  globs: ['src/**/*.ts', '../kit/src/*.ts'],
  // The doctor's stand-in has its tag, and is no other widget.
  exclude: ['**/*.test.ts', '**/*.examples.ts', '**/*.messages*.ts', '**/*.styles.ts', '**/*.steps.ts', 'src/doctor/trusted-types.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [offer],
};
