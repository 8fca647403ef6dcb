import { between, cardNumber, digits, pick, type Random } from './generators.ts';
import type { Templates } from './positive-templates.ts';

const letters = (random: Random, count: number): string =>
  Array.from({ length: count }, () => pick(random, [...'ABCDEFGHJKLMNPQRSTUVWXYZ'])).join('');
const two = (random: Random, low: number, high: number): string =>
  String(between(random, low, high)).padStart(2, '0');
const date = (random: Random): string => {
  const [day, month, year] = [two(random, 1, 28), two(random, 1, 12), String(between(random, 1965, 2031))];
  return pick(random, [
    `${month}/${day}/${year}`,
    `${year}-${month}-${day}`,
    `${day}-${month}-${year}`,
    `${day}.${month}.${year}`,
    `${month}/${day}`,
    `${Number(month)}/${Number(day)}/${year.slice(2)}`,
  ]);
};
const phone = (random: Random): string => {
  const [area, first, last] = [String(between(random, 201, 989)), digits(random, 3), digits(random, 4)];
  return pick(random, [
    `(${area}) ${first}-${last}`,
    `${area}-${first}-${last}`,
    `+1 ${area} ${first} ${last}`,
    `${area}.${first}.${last}`,
    `1${area}${first}${last}`,
    `+1${area}${first}${last}`,
    `+52 55 ${digits(random, 4)} ${digits(random, 4)}`,
    `+34 6${digits(random, 2)} ${digits(random, 3)} ${digits(random, 3)}`,
    `+44 7${digits(random, 3)} ${digits(random, 6)}`,
    `+49 151 ${digits(random, 8)}`,
    `+5491${digits(random, 9)}`,
    `+33 6 ${two(random, 1, 99)} ${two(random, 1, 99)} ${two(random, 1, 99)} ${two(random, 1, 99)}`,
    `${area} ${first} ${last}`,
  ]);
};
const amount = (random: Random): string =>
  pick(random, [
    `$${digits(random, 2)}.${digits(random, 2)}`,
    `$${between(random, 1, 9)},${digits(random, 3)}.${digits(random, 2)}`,
    `${between(random, 100, 9999)} dollars`,
    `$${between(random, 1, 9999)}`,
    `€${digits(random, 3)},${digits(random, 2)}`,
    `USD ${digits(random, 4)}`,
  ]);

/** The makers behind the {placeholders} of harmless sentences. */
export const HARMLESS: Record<string, (random: Random) => string> = {
  phone,
  date,
  amount,
  d3: (random) => digits(random, 3),
  d4: (random) => digits(random, 4),
  d5: (random) => digits(random, 5),
  d6: (random) => digits(random, 6),
  d8: (random) => digits(random, 8),
  d9: (random) => digits(random, 9),
  d10: (random) => digits(random, 10),
  d12: (random) => digits(random, 12),
  d16: (random) => digits(random, 16),
  d20: (random) => digits(random, 20),
  d22: (random) => `9${digits(random, 21)}`,
  d23: (random) => `7${digits(random, 22)}`,
  zip4: (random) => `${digits(random, 5)}-${digits(random, 4)}`,
  ups: (random) => `1Z${digits(random, 3)}${letters(random, 1)}${digits(random, 2)}${digits(random, 10)}`,
  imei: (random) => `35${digits(random, 13)}`,
  iban: (random) =>
    `ES${digits(random, 2)} ${digits(random, 4)} ${digits(random, 4)} ${digits(random, 4)} ${digits(random, 4)} ${digits(random, 4)}`,
  usps: (random) =>
    `9400 ${digits(random, 4)} ${digits(random, 4)} ${digits(random, 4)} ${digits(random, 4)} ${digits(random, 2)}`,
  uuid: (random) =>
    `${digits(random, 8)}-${digits(random, 3)}a-4${digits(random, 3)}-a${digits(random, 3)}-${digits(random, 12)}`,
  order: (random) =>
    pick(random, [
      `ORD-${digits(random, 7)}`,
      `#${digits(random, 5)}`,
      `11${digits(random, 1)}-${digits(random, 7)}-${digits(random, 7)}`,
      digits(random, 10),
      `W${digits(random, 9)}`,
    ]),
  caseNumber: (random) =>
    pick(random, [
      `CS${digits(random, 8)}`,
      `CASE-${digits(random, 8)}`,
      `INC${digits(random, 7)}`,
      `SR-2026-${digits(random, 5)}`,
      digits(random, 8),
    ]),
  time: (random) =>
    `${between(random, 1, 12)}:${two(random, 0, 59)} ${pick(random, ['am', 'pm', ''])}`.trim(),
  stamp: (random) =>
    `20${two(random, 20, 29)}-${two(random, 1, 12)}-${two(random, 1, 28)} ${two(random, 0, 23)}:${two(random, 0, 59)}:${two(random, 0, 59)}`,
  place: (random) =>
    `${between(random, 20, 60)}.${digits(random, 6)}, -${between(random, 60, 120)}.${digits(random, 6)}`,
  year: (random) => String(between(random, 1975, 2029)),
  ein: (random) => `${digits(random, 2)}-${digits(random, 7)}`,
  n: (random) => String(between(random, 1, 60)),
  merchant: (random) =>
    `AMZN Mktp US*${digits(random, 1)}${letters(random, 1)}${digits(random, 1)}${letters(random, 2)}${digits(random, 1)}`,
  url: (random) => `https://shop.example/orders/${digits(random, 10)}?ref=${digits(random, 6)}`,
  flight: (random) => `${letters(random, 2)}${digits(random, 4)}`,
  luhn: cardNumber,
  serial: (random) => `${letters(random, 3)}${digits(random, 9)}`,
};

export const NEGATIVE: Record<'en' | 'es', Templates> = {
  en: {
    tuned: `my phone is {phone}|call {phone}|born on {date}|charged on {date}|from {date} to {date}|I paid {amount}|the total was {amount} on {date}|order {order}|case {caseNumber}|my reference is {d10}|ticket #{d6}|tracking {ups}|usps {d22}|fedex {d12}
card ending in {d4}|last 4 {d4}|last four digits are {d4}|**** {d4}|my zip is {d5}|{d5} Main St, Austin TX {zip4}|error {d4}|error code {d3}|promo code {d4}|area code {d3}|ext {d4}|routing number {d9}|EIN {ein}|member {d8}|ARN {d23}|transaction {d20}
I live at {d4} Oak Street apt {d3}|since {year}|IMEI {imei}|IBAN {iban}|{merchant} for {amount}|{url}|I'm at {place}|flight {flight}|it happened at {stamp}|check number {d4}|What is a CVV?|I forgot my password|I didn't receive the code|why do you need my ssn?
my pin was blocked {n} times|I entered my pin {n} times on {date}|The code never came, I waited {n} minutes|I never shared my password with anyone in {year}|reference {uuid}|two charges of {amount} and {amount}|I have {n} cards`,
    heldOut: `you can reach me on my cell {phone}|text me at {phone}|my new number is {phone}|the best number is {phone} or {phone}|I was charged twice, once on {date} and again on {date}|pending since {date}|a {amount} charge from {merchant}|refund of {amount} still missing
I opened this account in {year}|confirmation number {d8}|invoice {d6} from {date}|my order {order} never arrived|follow up on case {caseNumber} please|ticket {caseNumber} is still open|the tracking number is {ups}|package {d12} is lost|UPS says {ups} was delivered {date}|tracking number {usps}
the one that ends with {d4}|my visa ending {d4} was charged {amount}|card xxxx {d4}|which card, the {d4} one?|my last four are {d4}|the last 4 of my social are {d4}|billing zip code {d5}|ship to {d4} Elm Ave, Reno NV {d5}|zip {zip4}
it shows error code {d4} when I log in|declined with code {d3}|response code {d3}|merchant category code {d4}|use coupon code {d6}|country code {n}|extension {d4}|aba {d9}|wire to routing {d9}|employer id {ein}|loyalty number {d10}|frequent flyer {d9}|membership number {d8}
serial number {serial}|my device imei is {imei}|account balance is {amount}|credit limit {amount}|credit score {d3}|I have {d5} points|{n} people ahead of me|wait was {n} minutes|session started {stamp}|coordinates {place}|see {url}|check {d4} bounced|passport number {d9}
My password stopped working on {date}|reset my password please, ref {caseNumber}|the verification code expired after {n} minutes|can I change my PIN at the ATM on {d4} 5th Ave|do you need the security code?|is the CVV the number on the back?|my phone number is {phone} and my zip is {d5}|I was on hold for {n} minutes at {time}
statement for {date} shows {amount}|flight {flight} on {date}|hotel booking {d8} for {amount}|policy number {d10}|room {d3}|license plate {flight}|the ATM at {d4} Broadway ate my card|model {serial}|room {d4} at the hotel|transaction id {d16}x|contract {d10}`,
  },
  es: {
    tuned: `mi teléfono es {phone}|llame al {phone}|nací el {date}|el cargo del {date}|del {date} al {date}|pagué {amount}|el total fue {amount} el {date}|pedido {order}|caso {caseNumber}|mi referencia es {d10}|ticket #{d6}|rastreo {ups}|usps {d22}|fedex {d12}
tarjeta terminada en {d4}|últimos 4 {d4}|los últimos cuatro dígitos son {d4}|**** {d4}|mi código postal es {d5}|Calle {n} {d4}, Miami FL {zip4}|error {d4}|código de error {d3}|código promocional {d4}|código de área {d3}|ext {d4}|número de ruta {d9}|EIN {ein}|socio {d8}|ARN {d23}|transacción {d20}
vivo en Roble {d4} apt {d3}|desde {year}|IMEI {imei}|IBAN {iban}|{merchant} por {amount}|{url}|estoy en {place}|vuelo {flight}|ocurrió a las {stamp}|cheque número {d4}|¿Qué es el CVV?|olvidé mi contraseña|no recibí el código|¿para qué quieren mi seguro social?
mi pin se bloqueó {n} veces|puse mi pin {n} veces el {date}|El código nunca llegó, esperé {n} minutos|nunca compartí mi contraseña con nadie en {year}|referencia {uuid}|dos cargos de {amount} y {amount}|tengo {n} tarjetas`,
    heldOut: `me pueden llamar al celular {phone}|mándenme un mensaje al {phone}|mi número nuevo es {phone}|el mejor número es {phone} o {phone}|me cobraron dos veces, una el {date} y otra el {date}|pendiente desde {date}|un cargo de {amount} de {merchant}|falta el reembolso de {amount}
abrí esta cuenta en {year}|número de confirmación {d8}|factura {d6} del {date}|mi pedido {order} nunca llegó|seguimiento al caso {caseNumber} por favor|el ticket {caseNumber} sigue abierto|el número de guía es {ups}|se perdió el paquete {d12}|UPS dice que {ups} se entregó el {date}|número de seguimiento {usps}
la que termina en {d4}|mi visa que termina en {d4} tiene un cargo de {amount}|tarjeta xxxx {d4}|¿cuál tarjeta, la {d4}?|mis últimos cuatro son {d4}|los últimos 4 de mi seguro social son {d4}|código postal de facturación {d5}|enviar a Av. Olmo {d4}, Reno NV {d5}|zip {zip4}
me sale el código de error {d4} al entrar|rechazada con código {d3}|código de respuesta {d3}|código de categoría {d4}|use el cupón {d6}|código de país {n}|extensión {d4}|aba {d9}|transferencia a la ruta {d9}|número de empleador {ein}|número de viajero frecuente {d10}|programa de millas {d9}|número de membresía {d8}
número de serie {serial}|el imei de mi equipo es {imei}|el saldo es {amount}|límite de crédito {amount}|puntaje de crédito {d3}|tengo {d5} puntos|hay {n} personas antes|esperé {n} minutos|la sesión empezó {stamp}|coordenadas {place}|vea {url}|el cheque {d4} rebotó|número de pasaporte {d9}
Mi contraseña dejó de funcionar el {date}|restablezcan mi contraseña, ref {caseNumber}|el código de verificación venció a los {n} minutos|¿puedo cambiar mi PIN en el cajero de la calle {d4}?|¿necesitan el código de seguridad?|¿el CVV es el número de atrás?|mi teléfono es {phone} y mi código postal {d5}|estuve en espera {n} minutos a las {time}
el estado de cuenta del {date} muestra {amount}|vuelo {flight} el {date}|reserva de hotel {d8} por {amount}|número de póliza {d10}|habitación {d3}|placa {flight}|el cajero de Broadway {d4} se tragó mi tarjeta|modelo {serial}|habitación {d4} del hotel|id de transacción {d16}x|contrato {d10}`,
  },
};

/** Luhn-valid identifiers: the hard tier, where a soft warning is allowed now and then. */
export const NEGATIVE_HARD: Record<'en' | 'es', Templates> = {
  en: {
    tuned:
      'order {luhn}|order number {luhn}|tracking {luhn}|invoice #{luhn}|IMEI: {luhn}|serial number {luhn}|fedex {d12}|reference {luhn}|case {luhn}',
    heldOut:
      'my order is {luhn}|tracking number is {luhn}|the invoice number was {luhn}|transaction ID {luhn}|booking reference {luhn}|ticket no. {luhn}|membership {luhn}|where is parcel {luhn}|my order from last week, {luhn}|package id {luhn}|trace number {luhn}|confirmation number {luhn}',
  },
  es: {
    tuned:
      'pedido {luhn}|número de pedido {luhn}|rastreo {luhn}|factura #{luhn}|IMEI: {luhn}|número de serie {luhn}|fedex {d12}|referencia {luhn}|caso {luhn}',
    heldOut:
      'mi pedido es {luhn}|el número de guía es {luhn}|el número de factura era {luhn}|ID de transacción {luhn}|referencia de reserva {luhn}|boleto no. {luhn}|membresía {luhn}|dónde está el envío {luhn}|mi orden de la semana pasada, {luhn}|paquete {luhn}|número de traza {luhn}|número de confirmación {luhn}',
  },
};
