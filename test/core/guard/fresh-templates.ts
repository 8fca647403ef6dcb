import type { Templates } from './positive-templates.ts';

/**
 * Written after the rules were made, to break them. The first run on these found 92 % (en) and 96 % (es) of the
 * core, and 80 % and 70 % of the asks; the rules were mended since, so they are no longer unseen.
 */
export const FRESH_POSITIVE: Record<'en' | 'es', Pick<Templates, 'heldOut'>> = {
  en: {
    heldOut: `put it on {pan}|ok so the number is {pan}|that's {pan}, Maria Lopez, 08/27|do you see a charge from Target on {pan}?|someone stole my wallet with {pan} in it|{pan} and {pan}|my amex is {pan}|mastercard {pan} not working
my card: {pan}, code {cvv}|{pan} 04/27 {cvv}|cvv number: {cvv}|the CVV2 is {cvv}|cvv code {cvv}|my cvc is {cvv}|security # {cvv}|security digits {cvv}|the number on the back is {cvv}|3 digit number on back {cvv}|my security code: {cvv}|CID {cvv}|the three numbers on the back are {cvv}
my social security no. is {ssn}|social sec number {ssn}|S.S.N. {ssn}|SS number {ssn}|full ssn: {ssn}|ssn is {ssn} and my name is Ann|my soc is {ssn}|social security # {ssn}|the social on the account is {ssn}|ITIN {itin}|my individual taxpayer id is {itin}|tin: {itin}
otp: {otp}|my otp is {otp}|the verification code is {otp}|code I received: {otp}|{otp} that's the code|the code from the text is {otp}|I got a text with the code {otp}|your one time pin is {otp}|the pass code is {otp}|security code from sms {otp}|access code is {otp}|confirmation code {otp}|the temporary code is {otp}|auth code {otp}|use {otp} as the code
my atm pin is {pin}|PIN# {pin}|my pin's {pin}|pin number {pin}|the four digit pin is {pin}|my current pin is {pin}|debit pin: {pin}|my secret pin is {pin}
my pass is {password}|password - {password}|passwd: {password}|the pw is {password}|my passcode for the app is {password}|login: ann password: {password}|pwd={password}|my old password was {password}|try password {password}|password "{password}"`,
  },
  es: {
    heldOut: `cárguelo a {pan}|bueno, el número es {pan}|es {pan}, María López, 08/27|¿ve un cargo de Target en {pan}?|me robaron la cartera con la {pan}|{pan} y {pan}|mi amex es {pan}|la mastercard {pan} no sirve
mi tarjeta: {pan}, código {cvv}|{pan} 04/27 {cvv}|número cvv: {cvv}|el CVV2 es {cvv}|código cvv {cvv}|mi cvc es {cvv}|cód. de seguridad {cvv}|dígitos de seguridad {cvv}|el número de atrás es {cvv}|número de 3 dígitos atrás {cvv}|mi código de seguridad: {cvv}|los tres números de atrás son {cvv}|clave de seguridad de la tarjeta {cvv}
mi no. de seguro social es {ssn}|núm. de seguro social {ssn}|número social {ssn}|seguro social # {ssn}|ssn completo: {ssn}|el ssn es {ssn} y me llamo Ana|mi número de seguridad social es {ssn}|el seguro social de la cuenta es {ssn}|ITIN {itin}|mi número ITIN es {itin}|número de identificación fiscal {itin}
otp: {otp}|mi otp es {otp}|el código de verificación es {otp}|código que recibí: {otp}|{otp} ese es el código|el código del mensaje es {otp}|recibí un mensaje con el código {otp}|el pin de un solo uso es {otp}|la clave dinámica es {otp}|código del sms {otp}|el código de acceso es {otp}|código de confirmación {otp}|la clave temporal es {otp}|código de autorización {otp}|use {otp} como código
mi pin del cajero es {pin}|NIP: {pin}|mi nip es el {pin}|número de nip {pin}|el pin de cuatro dígitos es {pin}|mi pin actual es {pin}|pin de débito: {pin}|mi número secreto es {pin}
mi clave es {password}|contraseña - {password}|mi contraseña para entrar es {password}|la contrasena es {password}|usuario: ana contraseña: {password}|pwd={password}|mi contraseña anterior era {password}|pruebe la contraseña {password}|contraseña "{password}"|mi password es {password}`,
  },
};

export const FRESH_NEGATIVE: Record<'en' | 'es', Pick<Templates, 'heldOut'>> = {
  en: {
    heldOut: `my home number is {phone}, cell {phone}|call back at {phone} after {time}|my daughter's birthday is {date}|posted {date} for {amount}|charged me {amount} instead of {amount}|I was billed {amount} on {date} by {merchant}|claim number {d10}|case ref {caseNumber}|the reference number is {d8}|my ticket number is {caseNumber}
order {order} for {amount}|package tracking {d12}|DHL {d10}|tracking id {ups}|account ending {d4}|my card ends in {d4}|the last four is {d4}|debit card *{d4}|xxxx-xxxx-xxxx-{d4}|zip code: {d5}|{d3} Pine St, Miami FL {d5}|PO Box {d4}|suite {d3}
error 0x{d8}|error E{d4} when paying|it says code {d3} declined|MCC {d4}|promo code SAVE{n}|the dress code? no, the area code is {d3}|ext. {d4}|transit number {d5}|routing # is {d9}|EIN: {ein}|medallion {d4}|gate {n} at {time}|store #{d4}|terminal {d6}|check #{d4} for {amount}|invoice no {d8}|confirmation # {d8}
since {year} I have had this card|in {year} you changed my PIN|the code expired in {n} minutes|I typed the wrong code {n} times|I have been waiting {n} min|my flight is {flight} at {time}|text from {d5} about a charge|is the security code needed?|can I get a new pin?|the password page shows error {d3}|my pin doesn't work since {date}|I never got a verification code on {phone}|what do I do with the code?
my points balance is {d5}|{d4} miles expired on {date}|I'm customer since {year}, member {d8}|serial {serial}|model no {serial}|lat {place}|IP 192.168.{n}.{n}|version 10.{n}.{d4}|{d4} people signed|paid {amount} with card ending {d4}|transaction {d20}|auth number {d6}|the fee was {amount}`,
  },
  es: {
    heldOut: `mi número de casa es {phone}, celular {phone}|llámenme al {phone} después de las {time}|el cumpleaños de mi hija es {date}|registrado el {date} por {amount}|me cobraron {amount} en vez de {amount}|me facturaron {amount} el {date} de {merchant}|número de reclamo {d10}|ref del caso {caseNumber}|el número de referencia es {d8}|mi número de ticket es {caseNumber}
pedido {order} por {amount}|guía del paquete {d12}|DHL {d10}|id de rastreo {ups}|cuenta terminada en {d4}|mi tarjeta termina en {d4}|los últimos cuatro son {d4}|tarjeta de débito *{d4}|xxxx-xxxx-xxxx-{d4}|código postal: {d5}|Calle Pino {d3}, Miami FL {d5}|apartado {d4}|oficina {d3}
error 0x{d8}|error E{d4} al pagar|dice código {d3} rechazada|MCC {d4}|código promocional AHORRA{n}|el código de área es {d3}|ext. {d4}|número de tránsito {d5}|la ruta es {d9}|EIN: {ein}|puerta {n} a las {time}|tienda #{d4}|terminal {d6}|cheque #{d4} por {amount}|factura no {d8}|confirmación # {d8}
desde {year} tengo esta tarjeta|en {year} me cambiaron el PIN|el código venció en {n} minutos|puse mal el código {n} veces|llevo {n} min esperando|mi vuelo es {flight} a las {time}|mensaje de {d5} sobre un cargo|¿se necesita el código de seguridad?|¿me dan un pin nuevo?|la página de la contraseña da error {d3}|mi pin no sirve desde {date}|no recibí el código de verificación en el {phone}|¿qué hago con el código?
tengo {d5} puntos|vencieron {d4} millas el {date}|soy cliente desde {year}, socio {d8}|serie {serial}|modelo {serial}|lat {place}|IP 192.168.{n}.{n}|versión 10.{n}.{d4}|firmaron {d4} personas|pagué {amount} con la tarjeta terminada en {d4}|transacción {d20}|número de autorización {d6}|la comisión fue {amount}`,
  },
};

export const FRESH_ASKS: Record<'en' | 'es', Pick<Templates, 'heldOut'>> = {
  en: {
    heldOut: `Can you provide your card number please?|I will need your full credit card number to continue.|Please share the CVC printed on your card.|What are the three digits on the back?|Could you verify your SSN for me?|Please verify your full Social Security number.|What is the verification code we sent you?|Please forward the code you got by SMS.|Go ahead and type your PIN.|Could you share your ATM PIN?|Please tell me your online password.|I just need your password to log in for you.|Send a photo of your card, front and back.|What's the expiry date and CVV?|Kindly share the OTP.|Please install AnyDesk.|Please pay with gift cards.|Contact me on WhatsApp instead.|You need to move your money to a safe account now.|Please give me remote access to your computer.`,
  },
  es: {
    heldOut: `¿Me proporciona su número de tarjeta, por favor?|Voy a necesitar el número completo de su tarjeta de crédito.|Comparta el CVC impreso en su tarjeta.|¿Cuáles son los tres dígitos del reverso?|¿Podría verificar su SSN?|Verifique su número de seguro social completo.|¿Cuál es el código de verificación que le enviamos?|Reenvíeme el código que le llegó por SMS.|Adelante, escriba su PIN.|¿Podría compartir el NIP del cajero?|Dígame su contraseña de internet.|Solo necesito su contraseña para entrar por usted.|Mande una foto de su tarjeta por ambos lados.|¿Cuál es la fecha de vencimiento y el CVV?|Comparta el OTP.|Instale AnyDesk, por favor.|Pague con tarjetas de regalo.|Mejor contácteme por WhatsApp.|Tiene que mover su dinero a una cuenta segura ya.|Deme acceso remoto a su computadora.`,
  },
};

export const FRESH_FINE: Record<'en' | 'es', Pick<Templates, 'heldOut'>> = {
  en: {
    heldOut: `We'll never ask you for your PIN or password.|Please don't share one-time codes with anyone, including us.|For security reasons, never type your full card number here.|Do not share your Social Security number in chat.|Please enter the last four digits of your card.|Can you confirm the last 4 digits?|Please use the secure form to enter your card number.|Is it the card ending in 4821?|Your new card arrives in 5 days.|You will receive a code by text.|A new password was set on your account.|Is your PIN working now?|Did you receive a verification code that you did not request?|Could you tell me the merchant and the amount?|Please tell me the date of the charge.|What is your reference number?|Can you describe the problem?|Anything else I can help with?|Please hold while I check.|You can find your card number on the front of the card.|Please give me a moment.|Could you confirm your mailing address?`,
  },
  es: {
    heldOut: `Jamás le pediremos su PIN ni su contraseña.|No comparta códigos de un solo uso con nadie, ni con nosotros.|Por seguridad, nunca escriba su número de tarjeta completo aquí.|No comparta su número de seguro social en el chat.|Escriba los últimos cuatro dígitos de su tarjeta.|¿Puede confirmar los últimos 4 dígitos?|Use el formulario seguro para escribir su número de tarjeta.|¿Es la tarjeta terminada en 4821?|Su tarjeta nueva llega en 5 días.|Recibirá un código por mensaje.|Se puso una contraseña nueva en su cuenta.|¿Ya funciona su PIN?|¿Recibió un código de verificación que no pidió?|¿Me dice el comercio y el monto?|Dígame la fecha del cargo, por favor.|¿Cuál es su número de referencia?|¿Puede describir el problema?|¿Algo más en que pueda ayudarle?|Espere un momento mientras reviso.|El número de tarjeta está al frente de la tarjeta.|Deme un momento, por favor.|¿Podría confirmar su dirección postal?`,
  },
};
