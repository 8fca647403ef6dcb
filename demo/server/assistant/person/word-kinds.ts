import { folded } from '../fold.ts';

/**
 * The kinds of words around a wish for a person, each under a letter, in both languages at once since customers mix
 * them. All without accents, in small letters.
 */
const words: Readonly<Record<string, string>> = {
  // Roles of those who answer.
  r: `agent agents representative representatives rep reps human humans operator operators supervisor manager advisor
    adviser specialist associate agente agentes representante representantes humano humana humanos operador operadora
    operadores asesor asesora asesores supervisora gerente encargado encargada ejecutivo ejecutiva especialista
    customerservice`,
  // Any person.
  p: 'person people persona personas someone somebody anyone anybody alguien gente',
  // To be in touch, as a wish or a command. The past is told, not asked for.
  c: `talk talking speak speaking chat connect transfer reach contact escalate hablar hablo hablarle conversar chatear
    platicar comunicar comunicarme comunicarse comunicame conectar conectarme conecteme transferir transfiera
    transferirme pasar pasarme pase pasen contactar escalar atienda atiendan atender tlak tlk ablar avlar`,
  // To get.
  o: `want wanna need get gimme give find prefer rather like require request demand quiero quisiera queria necesito
    nesecito nececito kiero deme dame denme prefiero busco hay pongame ponme consigame solicito pido exijo podria
    pueden puede`,
  // What tells a person from a machine.
  a: 'real live actual living true alive vivo verdad verdadera verdadero carne hueso fisica viva',
  // To be passed on.
  m: 'paseme pasame pasenme comuniqueme comuniquenme transfierame transfiereme transfieranme putmethrough transferme',
  // A machine.
  b: 'robot robots bot bots chatbot chatbots automated ai ia automatica automatico maquina contestadora computadora',
  // Away with it.
  x: 'no stop instead hate tired enough harto harta odio basta',
  // Words that turn the wish after them into a refusal.
  n: 'not dont without sin never nunca jamas',
  // Places that are not the bank.
  s: `store shop merchant restaurant hotel website company airline market seller office register counter tienda comercio
    negocio restaurante aerolinea mercado vendedor empresa caja almacen sitio`,
  i: 'at from in of de del en on',
  g: `a an the to with me i im id us we can could would will may please pls plz now right away just another different
    some any one for this that who is are there here available help assistance helping and or hi hello hey yes ok okay
    again already more immediately asap quickly directly by so still your be able call transfered line else instead
    un una el la los las con me yo por favor porfa porfavor ahora ya mismo otro otra otros alguna algun que su sus
    ayuda ayude ayudar ayudarme ahi aqui disponible hola si pues le lo al mejor directamente urgente tambien es
    y cualquier cualquiera poder gracias thanks`,
};

const kindOf = new Map(
  Object.entries(words).flatMap(([kind, all]) => all.split(/\s+/).map((word) => [word, kind] as const)),
);

/** Long enough to be known in spite of a slip. */
const fuzzy = [...kindOf.keys()].filter(
  (word) => word.length >= 5 && 'rpco'.includes(kindOf.get(word) ?? '.'),
);

/** Words in their own right, one letter from those above. */
const others = new Set(
  `personal persons urgent operation operating operate operated charge chart chats cheat chant contract contacts
  contacted connected transferred transfers managers managed reason recent parents parent patent arent
  wants needs greater spent event went rent likes peach teach beach cent sent leak weak break
  hable habla hablan hablado hablaron
  pagar pagarme pagarle pagan pagamos parar paran pesar pasan`.split(/\s+/),
);

/** A clause as a row of kinds, a dot for each word that is of none. */
export function kindsIn(clause: string): string {
  const plain = folded(clause)
    .replaceAll("'", '')
    .replace(
      /\b(?:customer|client) (?:service|support|care)\b|\b(?:servicio|atencion) al? cliente\b/g,
      'customerservice',
    )
    .replace(/\bput me (?:through|thru)\b/g, 'putmethrough')
    .replace(/\b(?:transfer|connect) me\b/g, 'transferme')
    .replace(/\bcontact (person|people)\b/g, 'other')
    // Before a verb of the wish, Spanish "no" refuses; "no, an agent" and "¿no puedo hablar…?" do not.
    .replace(
      /\bno (?=(?:(?:me|te|le|lo|la) )?(?:qu[ei]|kier|neces|neses|dese|busc|pid|prefier|hable|pase))/g,
      'nunca ',
    );
  // "Are you a person?" asks what the assistant is.
  if (/\b(?:are|r) (?:you|u)\b|\bam i\b|\beres\b|\bes usted\b|\bestoy hablando\b/.test(plain)) return '';
  return (plain.match(/\p{L}+/gu) ?? []).map((word) => kind(word)).join('');
}

function kind(word: string): string {
  const known = kindOf.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || others.has(word)) return '.';
  const meant = fuzzy.find((one) => isSlipOf(word, one));
  return (meant !== undefined && kindOf.get(meant)) || '.';
}

/** One letter missing, added, wrong, or two in the wrong order; in a long word, two slips. The first letter is right. */
function isSlipOf(word: string, meant: string): boolean {
  const most = meant.length >= 9 ? 2 : 1;
  return (
    word.startsWith(meant.charAt(0)) &&
    Math.abs(word.length - meant.length) <= most &&
    distance(word, meant) <= most
  );
}

/** Optimal string alignment distance. */
function distance(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const at = (up: number, back: number): number =>
        (up === 0 ? row : rows[i - up])?.[j - back] ?? Infinity;
      const isSame = left[i - 1] === right[j - 1];
      const isSwapped = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      row.push(
        Math.min(
          at(1, 0) + 1,
          at(0, 1) + 1,
          at(1, 1) + (isSame ? 0 : 1),
          isSwapped ? at(2, 2) + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return rows[left.length]?.[right.length] ?? Infinity;
}
