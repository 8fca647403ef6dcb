/**
 * Sentences that give something away. `heldOut` was written together with `tuned` and first measured when `tuned`
 * was clean (100 % of the core in English, 95 % in Spanish); what it showed was mended afterwards.
 */
export interface Templates {
  // Sentences are parted by a bar or a new line.
  readonly tuned: string;
  readonly heldOut: string;
}

export const POSITIVE: Record<'en' | 'es', Templates> = {
  en: {
    tuned: `my card number is {pan}|please cancel card {pan}|{pan}|here it is: {pan} thanks|I lost {pan} yesterday at the mall|can you check {pan}?
why was {pan} declined|order 88213 was paid with {pan}|Number: {pan}, exp 04/27|card {pan} exp 09/28 cvv {cvv}|the cvv is {cvv}|CVV {cvv}|cvc: {cvv}|cvv2={cvv}
security code {cvv}|the security number on the back is {cvv}|3 digits behind the card: {cvv}|the three digit code is {cvv} for my visa|{cvv} is my cvv|{cvv} is the security code
my ssn is {ssn}|SSN: {ssn}|social security number {ssn}|my social is {ssn}|soc sec # {ssn}|{ssn} is my social security number|SS# {ssn}|my itin is {itin}|tax id {itin}|taxpayer id number: {itin}
the code is {otp}|code: {otp}|verification code {otp}|the one-time passcode is {otp}|OTP {otp}|{otp} is the code I got|I got the code, it's {otp}|they texted me {otp}|the passcode they texted me is {otp}|my 2fa code is {otp}
here is the code you sent: {otp}|my authenticator code is {otp}|login code {otp}|my pin is {pin}|PIN: {pin}|the atm pin is {pin}|{pin} is my pin|my pin number is {pin}|debit card pin {pin}
my password is {password}|password: {password}|pw: {password}|pwd {password}|my login is ann99 and my password is {password}|I changed my password to {password}|password={password}|passphrase is {password}|{password} is my password`,
    heldOut: `hi there I want to dispute a charge on {pan}|could you please block {pan} right away|Is {pan} still active?|my wife's card, {pan}, got swallowed by the machine|new plastic says {pan}|I was told to send you this {pan}
it keeps saying invalid when I put in {pan} on the website|use this one instead {pan} please|VISA {pan}|acct on file: {pan}|tried {pan} twice and nothing|transfer the balance from {pan} to my checking
my cvv number is {cvv}|cvc code is {cvv}|security code on my card is {cvv}|the back of my card says {cvv}|the 3-digit security code is {cvv}|cvv - {cvv}|the csc is {cvv}|card verification value: {cvv}|its cvv {cvv} ok?
for the record my social security is {ssn}|Social: {ssn}|ssn# {ssn}|you can look me up by ssn {ssn}|my full social security number is {ssn} if that helps|here's my SSN {ssn}|ITIN number {itin}|individual taxpayer identification number {itin}|my tax payer id is {itin}
I just got this code {otp}|the six digit code is {otp}|your text says {otp} is my verification code|verification number: {otp}|one time password {otp}|the security code you texted me is {otp}|ok the code you sent me was {otp}|it says my code is {otp}|authentication code: {otp}|sms code is {otp}|I received the passcode {otp}
pin code is {pin}|the PIN for my debit card is {pin}|I set my pin to {pin}|my card pin: {pin}|pin = {pin}|old pin was {pin}
the password is {password}|pass: {password}|my online banking password is {password}|user name maria, password {password}|password is: {password}|I use {password} as my password|my new password is {password}|temp password {password}`,
  },
  es: {
    tuned: `mi número de tarjeta es {pan}|cancele la tarjeta {pan}|{pan}|aquí está: {pan} gracias|perdí {pan} ayer en la tienda|¿puede revisar {pan}?
por qué rechazaron {pan}|el pedido 88213 lo pagué con {pan}|Número: {pan}, vence 04/27|tarjeta {pan} vence 09/28 cvv {cvv}|el cvv es {cvv}|CVV {cvv}|el CVC es {cvv}|cvv2={cvv}
código de seguridad {cvv}|el número de seguridad de atrás es {cvv}|los 3 dígitos de atrás de la tarjeta: {cvv}|los tres números del reverso son {cvv}|{cvv} es mi cvv|{cvv} es el código de seguridad
mi ssn es {ssn}|SSN: {ssn}|número de seguro social {ssn}|mi seguro social es {ssn}|mi social es {ssn}|{ssn} es mi número de seguro social|seguridad social: {ssn}|mi itin es {itin}|identificación fiscal {itin}|número de contribuyente: {itin}
el código es {otp}|código: {otp}|código de verificación {otp}|la clave de un solo uso es {otp}|OTP {otp}|{otp} es el código que recibí|me llegó el código, es {otp}|me llegó el código {otp}|el código que me enviaron es {otp}|mi token es {otp}
aquí está el código que mandaron: {otp}|el código de autenticación es {otp}|código de acceso {otp}|mi pin es {pin}|PIN: {pin}|el nip es {pin}|{pin} es mi nip|mi número de pin es {pin}|mi clave del cajero es {pin}
mi contraseña es {password}|contraseña: {password}|password: {password}|clave: {password}|mi usuario es ana99 y mi contraseña es {password}|cambié mi contraseña a {password}|contraseña={password}|la clave es {password}|{password} es mi contraseña`,
    heldOut: `hola quiero disputar un cargo en {pan}|por favor bloqueen {pan} cuanto antes|¿{pan} sigue activa?|la tarjeta de mi esposa, {pan}, se la tragó el cajero|el plástico nuevo dice {pan}|me pidieron que les mandara esto {pan}
dice inválida cuando pongo {pan} en la página|mejor usen esta {pan} por favor|VISA {pan}|cuenta registrada: {pan}|probé {pan} dos veces y nada|pasen el saldo de {pan} a mi cuenta de cheques
mi número cvv es {cvv}|el código cvc es {cvv}|el código de seguridad de mi tarjeta es {cvv}|atrás de mi tarjeta dice {cvv}|el código de seguridad de 3 dígitos es {cvv}|cvv - {cvv}|el csc es {cvv}|código de verificación de la tarjeta: {cvv}|es cvv {cvv} ok?
para que conste mi seguro social es {ssn}|Social: {ssn}|ssn# {ssn}|puede buscarme con el ssn {ssn}|mi número de seguridad social completo es {ssn} por si sirve|este es mi SSN {ssn}|número ITIN {itin}|número de identificación personal del contribuyente {itin}|mi identificación tributaria es {itin}
me acaba de llegar este código {otp}|el código de seis dígitos es {otp}|el mensaje dice que {otp} es mi código de verificación|número de verificación: {otp}|contraseña de un solo uso {otp}|el código de seguridad que me enviaron es {otp}|ok el código que me mandó era {otp}|dice que mi código es {otp}|código de confirmación: {otp}|el código sms es {otp}|recibí la clave {otp}
el código pin es {pin}|el PIN de mi tarjeta de débito es {pin}|puse mi pin en {pin}|nip de mi tarjeta: {pin}|pin = {pin}|mi nip anterior era {pin}
la contraseña es {password}|clave de acceso: {password}|mi contraseña de banca en línea es {password}|usuario maria, contraseña {password}|contraseña es: {password}|uso {password} como contraseña|mi nueva contraseña es {password}|contraseña temporal {password}`,
  },
};

/** One list of sentences. */
export const sentences = (lines: string): readonly string[] => lines.split(/[|\n]/);
