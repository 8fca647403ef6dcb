import type { Language } from '../page-language.ts';
import type { NoteName } from './notes.ts';
import type { SnippetName } from './snippets.ts';

/** What the page says of its own accord; what stands in its HTML is there, and in `spanish.ts`. */
export interface Words {
  /** Above a snippet: what it is and where it goes. */
  readonly titles: Readonly<Record<SnippetName, string>>;
  /** On its button. */
  readonly copy: Readonly<Record<SnippetName, string>>;
  readonly copied: string;
  readonly notCopied: string;
  readonly copiedName: (title: string) => string;
  readonly updated: (count: number) => string;
  readonly unbuilt: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly path: string;
  /** What to do or to know beside copying, as far as it is so for what was chosen. */
  readonly notes: Readonly<Record<NoteName, string>>;
}

const en: Words = {
  titles: {
    install: 'Once, beside your package.json',
    own: 'Your own script',
    head: 'In the head, before every other module',
    body: 'At the end of the body',
    custom: 'In a custom HTML tag, for all pages',
    plugin: 'The plugin',
    policy: 'In the response, as one header',
  },
  copy: {
    install: 'Copy the command',
    own: 'Copy the script',
    head: 'Copy the import map',
    body: 'Copy the tags',
    custom: 'Copy the custom tag',
    plugin: 'Copy the plugin',
    policy: 'Copy the policy',
  },
  copied: 'Copied',
  notCopied: 'Not copied: please select the text',
  copiedName: (title) => `Copied: ${title}`,
  updated: (count) => `${count} snippets are up to date.`,
  unbuilt: 'The list of hashes is not there. Build once, then load this page again: npm run build',
  errors: { site: 'An address such as https://www.example.com', phone: 'A number, such as 1 800 555 0142' },
  path: 'A path from the root such as /care, or a whole address',
  notes: {
    nonce:
      'In place of {nonce} your server writes a new random value into each response, the same in the header and in the tags.',
    hash: 'The hashes fit the text to the last space: copy it as it is, and come back after each release.',
    hashOne:
      'With hashes Help comes as one file: a browser passes none on to the parts that a script asks for.',
    merge: 'Where your policy has one of these directives already, add the values to it.',
    types:
      'Chrome and Firefox need no Trusted Types policy by now; other browsers use the one named care-chat.',
    tagTypes:
      'Under Trusted Types the tag uses import(), which takes no hash. The browser checks the file where the page’s own head has the import map of the choice “Script tag”.',
    tagHash: 'The hash in the tag covers the first file alone. Choose “One file” to cover all of Help.',
    oneFile: 'npm run build makes care-chat.all.js; it is not in the package, being half as large again.',
    otherHost: 'The other host has to answer with Access-Control-Allow-Origin for your site.',
    bundle: 'Let your bundler make /assets/help.js of the script. npm pack makes the package.',
    bundleHash: 'Let your bundler make one file, and write its hash in place of {hash of your bundle}.',
    fallback: 'Open the page without its script: the number to call must be there.',
  },
};

const es: Words = {
  titles: {
    install: 'Una vez, junto a su package.json',
    own: 'Su propio script',
    head: 'En el head, antes de cualquier otro módulo',
    body: 'Al final del body',
    custom: 'En una etiqueta HTML personalizada, para todas las páginas',
    plugin: 'El plugin',
    policy: 'En la respuesta, como una cabecera',
  },
  copy: {
    install: 'Copiar el comando',
    own: 'Copiar el script',
    head: 'Copiar el import map',
    body: 'Copiar las etiquetas',
    custom: 'Copiar la etiqueta personalizada',
    plugin: 'Copiar el plugin',
    policy: 'Copiar la política',
  },
  copied: 'Copiado',
  notCopied: 'No se copió: seleccione el texto',
  copiedName: (title) => `Copiado: ${title}`,
  updated: (count) => `${count} fragmentos al día.`,
  unbuilt: 'Falta la lista de hashes. Compile una vez y vuelva a cargar esta página: npm run build',
  errors: { site: 'Una dirección como https://www.example.com', phone: 'Un número, como 1 800 555 0142' },
  path: 'Una ruta desde la raíz como /care, o una dirección completa',
  notes: {
    nonce:
      'En lugar de {nonce}, su servidor escribe un valor aleatorio nuevo en cada respuesta, el mismo en la cabecera y en las etiquetas.',
    hash: 'Los hashes corresponden al texto hasta el último espacio: cópielo tal cual, y vuelva aquí con cada versión.',
    hashOne:
      'Con hashes la Ayuda llega en un archivo: el navegador no transmite ninguno a las partes que un script pide.',
    merge: 'Si su política ya tiene una de estas directivas, añádale los valores.',
    types:
      'Chrome y Firefox ya no necesitan ninguna política de Trusted Types; los demás usan la que se llama care-chat.',
    tagTypes:
      'Con Trusted Types la etiqueta usa import(), que no admite hash. El navegador comprueba el archivo si el head de la página tiene el import map de la opción «Etiqueta script».',
    tagHash:
      'El hash de la etiqueta cubre solo el primer archivo. Elija «Un archivo» para cubrir toda la Ayuda.',
    oneFile: 'npm run build genera care-chat.all.js; no está en el paquete, porque pesa la mitad más.',
    otherHost: 'El otro host debe responder con Access-Control-Allow-Origin para su sitio.',
    bundle: 'Su empaquetador genera /assets/help.js a partir del script. npm pack genera el paquete.',
    bundleHash:
      'Haga que su empaquetador genere un solo archivo, y escriba su hash en lugar de {hash of your bundle}.',
    fallback: 'Abra la página sin su script: el número de teléfono debe estar ahí.',
  },
};

export function wordsIn(language: Language): Words {
  return language === 'es' ? es : en;
}
