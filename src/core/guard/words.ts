/**
 * Which words tell what the number beside them is?
 *
 * English and Spanish are read together, because customers mix them. Words are written as they look after
 * folding; `~` stands for any ending, a space for up to three separators. At one place the first word that
 * fits wins.
 */
export type CueKind =
  /** A redaction token of ours: nothing reaches across it. */
  | 'removed'
  /** Harmless: the number is a last four, a ZIP code, an amount, a telephone number, an error code … */
  | 'other'
  /** The number identifies an order, a parcel, an invoice, a device … */
  | 'label'
  /** The number before it counts something. */
  | 'unit'
  | 'ssn'
  /** The card's security code. */
  | 'cvv'
  /** "Security": with three or four digits the card's code, with more a one-time code. */
  | 'security'
  | 'otp'
  | 'pin'
  /** "Clave": a PIN, a one-time code or a password. */
  | 'clave'
  | 'password'
  /** "Code" alone. */
  | 'code'
  /** The card number itself is named. */
  | 'number'
  /** A card is spoken of. */
  | 'card';

export const WORDS: readonly (readonly [CueKind | 'digits', string])[] = [
  ['removed', '\\[[a-z\\s]{3,40}\\]'],
  [
    'other',
    '(?:in|since|en|desde|de) (?:19|20)\\d\\d(?!\\d)|(?:last|ultim~) (?:4(?!\\d)|four|cuatro)|end(?:s|ing)|termin~|acab~|error|zip|postal|' +
      'area|promo~|discount|descuento|coupon|cupon|merchant|categor~|country|pais|respon~|respuesta|declin~|rechaz~|paid|pague|charged|' +
      'cobr~|total|amount|monto|balance|saldo|limit~|score|po?ints?|puntos|phone|tele~|cel~|movil|mobile|exten~|ext|room|habita~|apt|calle|' +
      'flight|vuelo|[$€£]|gift|qr|status|country|since|desde',
  ],
  [
    'cvv',
    'c[vwas][vc2]2?|cvn|cid|card verif~|(?:3|4|three|four) digits?(?: cod~)?|(?:3|4|tres|cuatro) (?:digitos|numeros)|(?:on|from) the back|back of|behind|signature|revers~|dorso|(?:de|por)?atras|trasera|verificador~',
  ],
  ['security', '(?:cod~ (?:de )?)?se[cg]ur~(?! ?soci)|sec cod~'],
  ['ssn', 'ss[n#]|s s n|nss|soci?a?l?(?: sec~)?|segur~ social|itin|(?:payer|tax) id~|taxpayer|tributari~|contribuyente|fiscal'],
  ['otp', 'otp|one time|solo uso|pass ?code|verific~|validat~|au?th?enti~|2fa|token|sms|text~|mensaje|dinamica|temporal|six digit|6 digit~'],
  ['pin', 'pin|nip|p i n|personal identif~|secret[ao]?'],
  ['number', '(?:card|plastic|account|tarjeta) ?(?:num~|no|is|es|#)|num~ de (?:(?:la|mi|su) )?tarjeta|(?:full|long|16 digit) num~|16 dig~'],
  ['clave', 'clave'],
  ['password', 'pass ?words?|pass ?phrase|pass|pwd?|contrasen~'],
  ['card', 'cards?|tarjetas?|visa|master~|amex|credit~|debit~|(?:pa[iy]d?|pague|pagar) (?:with|con)'],
  [
    'label',
    'orders?|ord|pedido|orden|track~|rastreo|guia|seguim~|shipm~|parcel|package|envio|paquete|fedex|ups|usps|amazon|invoice|factura|receipt|' +
      'recibo|imei|seri~|arn|trac[ea]~|traza|transac~|refe?r?e?n?c?i?~|cas[eo]|ticket|boleto|folio|claim|reclam~|reserv~|booking|confirmation num~|' +
      'numero de confirm~|member~|membres~|socio|loyalty|miles|millas|frequent~|policy|poliza|routing|ruta|aba|ein|employ~|check num~|cheque|' +
      'iban|clabe|pas~port~|licen~|model~|https?|contra[ct]t?o?|batch|authoriz~|autoriz~|expedien~',
  ],
  ['code', 'cod~'],
  ['unit', '%|dollars?|dolares|pesos|euros?|min~|hours?|horas|days?|dias|times?|veces|[ap]m|points|puntos|digits?|digitos'],
  // Ten words for digits, in order, come last.
  ...'zero|cero oh|one|uno two|dos three|tres four|cuatro five|cinco six|seis seven|siete eight|ocho nine|nueve'
    .split(' ')
    .map((words) => ['digits', words] as const),
];
