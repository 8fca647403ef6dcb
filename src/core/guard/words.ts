/**
 * Which words tell what the number beside them is?
 *
 * English and Spanish are read together, because customers mix them. Words are written as they look after
 * folding; `~` stands for any ending, a space for up to three separators. At one place the first word that
 * fits wins. This list is most of the guard's bytes: a word stays only if it decides something.
 */
export type CueKind =
  /** A redaction token of ours: nothing reaches across it. */
  | 'removed'
  /** Harmless: the number is a last four, a ZIP code, an amount, a telephone number, an error code … */
  | 'other'
  /** The number identifies an order, a parcel, an invoice, a device … */
  | 'label'
  | 'ssn'
  /** The card's security code; with more than four digits, "security code" means a one-time code. */
  | 'cvv'
  | 'otp'
  | 'pin'
  /** "Clave", "passcode": a PIN, a one-time code or a password. */
  | 'clave'
  | 'password'
  /** "Code" alone. */
  | 'code'
  /** The card number itself is named. */
  | 'number'
  /** A card is spoken of. */
  | 'card';

/** "Zero" to "nine", then "cero" to "nueve", then another word for zero. */
export const DIGIT_WORDS =
  'zero|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|oh';

/**
 * All cues, each in a group that bears the name of its kind. Most of them take "code" beside them along, as in "error
 * code" and "código de error".
 */
export const CUES =
  '(cod~ (de )?)?(' +
  '(?<removed>\\[[a-z\\s]{3,40}\\])|' +
  '(?<other>(?<!\\d)\\+\\d{1,3}(?=[\\s(-])|(in|since|from|en|desde|de) (19|20)\\d\\d(?!\\d)|(on|at|de) (?=\\d{4})|(last|ultim~) (4(?!\\d)|four|cuatro)|end(s|ing)|termin~|error~|zip|postal|' +
  'area|promo~|agente?|store|tienda|produc~|appro~|aproba~|discount|descuento|co?upon|categor~|resp~|(declin~|rechaz~)( with| con)?|paid|pague|charged|' +
  'cobr~|phone|tele~|cel~|movil|ext~|calle|[$€]|usd|reason|motivo|booking|conduct~|gate|branch|sucursal|pad|balance|saldo|qr|bar(ras)?|sort|disput~)|' +
  '(?<cvv>c ?(v ?[vcn2]|cv|sc|id)2?|sec code|cod seg|signature panel|panel de (la )?firma|cr[iy]ptogram~|(card|tarjeta) verif~|verific~ de (la |mi )?tarjeta|(3|three|tres) (dig~|num~)|' +
  '(secur|segurid)~(?! (soci|depos))|verif~ (val~|num~)|valor de verif~|the back|(on|from) (the )?(back|front)|front(?= cod)|del frente|back (of|num~)|behind|revers~|dorso|(de )?atras|detras)|' +
  '(?<ssn>n?ss[n#]?|s s( n)?|soci?a?l?( sec~)?|segur~ social|mi seguro|i?tin|(payer|tax) id~|taxpayer|fiscal|contribuyente|tribut~)|' +
  '(?<otp>otp|2fa|mfa|g-(?=\\d{6}(?!\\d))|one time(?! (fee|char|pay|purch|dep))( pin| pass ?code)?|(pin de un )?solo uso|verific~( pin)?|au?th?enti~|token(?! ring)( de segur~)?|sms|dinamica|temporal|texted me|(six|seis|6) dig~)|' +
  '(?<pin>pin|p\\.i\\.n|nip|secret[ao]?(?! sa)|clave del cajero)|' +
  '(?<number>(card|account|tarjeta) ?(num~|no|is|es|#)|num~ de ((la|mi|su) )?tarjeta|16 dig~)|' +
  '(?<clave>clave|pass ?code)|' +
  '(?<password>pass ?(w[or]*ds?|phrase)?|psw|pwd?|contra(sen~)?)|' +
  '(?<label>ord(ers?|en)?|pedido|track~|rastreo|guia|seguim~|parcel|packa~|(?<!me )envio|paquete|fedex|ups|invoice|factura|receipt|' +
  'recibo|imei|seri~|tra[cz][ea]~|transac~|ref(eren~)?|cas[eo]|ticket|boleto|reserv~|confirm~ num~|' +
  'num~ de confirm~|mem~|socio|rout~|ruta|catastral|ein)' +
  ')( cod~)?|' +
  '(?<code>cod~|num~ (you|que me)|(text|message|mensaje|texto) (says|said|dice)(?! que| my)|(got|received|texted|sent me|recibi|lleg[oa]~|(mand|envi)(o|aron))( es)?( el| este)? (?=\\d{4}(?!00)\\d\\d\\W{0,3}$))|' +
  '(?<card>cards?|tarjetas?|visa|pay with)';
