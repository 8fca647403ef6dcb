import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wantsPerson } from '../../demo/server/assistant/person/wants-person.ts';

/** How customers ask for a person: short and long, polite and cross, with slips, and in both languages at once. */
const asks = `
agent
Agent!
live agent
live agent please
LIVE AGENT
live agnet
agnt
agent agent agent
representative
representive
represenative please
reprsentative
customer service representative
customer service
customer support
rep
I need a rep
operator
oprator
Operator, please
human
humn
a human please
human being? I want a human
real person
a real person now
I want a real person
I'd like a real person, please
can I get a human
can I get a human being
talk to a human
talk to a person
Talk to someone
tlak to someone
I want to talk to someone
I want to talk to somebody about my bill
I want to tlak to a persn
I would like to speak to a person
I would like to speak with a representative, please
could I please speak with somebody
speak to someone
speek to someone
let me speak to a representative
let me talk to your manager
let me talk to a supervisor
speak to a manager
I demand to speak to a supervisor
get me an agent
get me a person
give me a person
give me a human now
find me a person
please connect me with a person
connect me to an agent
put me through to somebody
put me through
transfer me to a person
transfer me
can you transfer me to an agent
can you connect me with someone real
could you get me a representative
I need to talk to an actual person
I need an agent for my account
I need a person to help me
I need help from a representative
I need someone to help me
is there a real person here
is there anyone real here
is anyone there
is somebody there?
any humans here
can someone help me
can a person help me
I prefer to talk to a human
I'd rather talk to a person
I would rather speak with a human, thank you
not a robot
no more robots
I do not want to talk to a robot
I don't want a bot
stop the bot, I want an agent
no bots please
I hate this. Give me a person.
hi, I need an agent
hello, can I chat with an agent
chat with an agent
chat with a live person
this is urgent, human please
escalate to a manager
agente
Agente, por favor
ajente
agente en vivo
agente humano
un agente
quiero un agente
quiero un ajente
hablar con un agente
quiero hablar con un agente
quiero hablar con alguien
kiero hablar con alguien
quiero ablar con alguien
Quisiera hablar con una persona, por favor
necesito hablar con una persona
nesecito hablar con un representante
hablar con una persona de verdad
hablar con alguien real
persona
persona real
una persona de verdad
una persona de carne y hueso
representante
represetante
un representante por favor
páseme con un representante
paseme con un agente
pásame con alguien
comuníqueme con una persona
comuniqueme con un supervisor
me puede comunicar con un agente
me puede pasar con un asesor
podría hablar con alguien
puedo hablar con una persona
¿Puedo hablar con alguien de verdad?
¿hay alguien?
hay alguien ahí
hay alguien real
¿hay alguna persona ahí?
un asesor por favor
asesor
asesora
operadora
operador por favor
humano
un humano ya
necesito un humano
esto es urgente, un humano ya
servicio al cliente
atención al cliente
no quiero hablar con un robot
no quiero un robot
sin robots
no quiero hablar con una máquina
hablar con un supervisor
quiero hablar con el gerente
quiero hablar con su supervisor
prefiero hablar con una persona
prefiero una persona
deme un agente
denme con un humano
transfiérame con un agente
que me atienda una persona
quiero que me atienda un agente
quiero hablar con una persona sobre mi factura
necesito ayuda de una persona
quiero hablar con un agent please
necesito un human
talk con alguien por favor
I want to hablar con alguien
speak con un agente
quiero talk to a person
un representative por favor
no, an agent
no I want an agent
I do not want a bot I want an agent
I do not understand this get me a person
I am not able to talk to a person
I do not like talking to a bot get me a person
stop, transfer me
enough talk get me a person
no quiero hablar con un robot quiero un agente
¿no puedo hablar con una persona?
¿no hay alguien?
no entiendo, páseme con alguien
`;

/** A person is named, or a word like it, and none is asked for. */
const tells = `
the person at the store overcharged me
The person at the store charged me twice
a person I do not know used my card
someone stole my card
somebody used my card in Texas
someone is using my card
I gave my card to a person at a restaurant
I spoke to an agent yesterday about my late fee
an agent told me that the fee would be refunded
your representative promised to waive my fee
the representative was rude to me
I want to complain about an agent
I want to make a complaint about a representative
I want to add a person to my account
add a person to my card
I need to add an authorized person
I want someone removed from my account
remove a person from my card
can a person with a low score get a higher limit
should I talk to the person at the store?
I asked the manager at the store for a refund
the manager of the hotel will not refund me
I want to give someone my card
can I give my card to someone
how many people can I add to my account
the customer service was terrible
are you a person?
are you a robot?
are you human
is my personal information safe
my personal details changed
update my contact person
it is urgent
I was in an accident
I rented a car from an agency
the machine did not read my chip
the chip reader machine said no
can I transfer my points
transfer my balance
connect my bank account
how do I contact the merchant
I lost my card
what are your hours
travel agency charge
the real estate payment is wrong
I want to speak Spanish
a charge from Human Goods
call it by my name
the operation failed
la persona de la tienda me cobró de más
una persona usó mi tarjeta
alguien usó mi tarjeta
alguien está usando mi tarjeta
alguien me robó la tarjeta
hablé con un agente ayer sobre mi pago
un agente me dijo que me devolvían el cargo
el representante fue grosero
quiero quejarme de un agente
quiero poner una queja contra un representante
quiero agregar a una persona a mi cuenta
agregar una persona a mi tarjeta
el gerente de la tienda no me devuelve el dinero
el vendedor me cobró dos veces
le di mi tarjeta a una persona
¿eres una persona?
¿es usted un robot?
mis datos personales cambiaron
es urgente
perdí mi tarjeta
quiero hablar español
cuántas personas puedo agregar
I do not want to talk to anyone
I do not want to talk to anyone, just lock my card 1005
I don't want to speak with a person
I do not need an agent
I don't want an agent
never transfer me
do not connect me with a person
don't put me through
without talking to a person
No quiero hablar con una persona
no quiero hablar con nadie, solo bloquee mi tarjeta
no necesito un agente
nunca me pase con un agente
no me pase con un agente
no quiero que me atienda una persona
sin hablar con una persona
Quiero pagar a alguien
Necesito pagar a una persona
quiero parar un pago a una persona
`;

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

for (const text of linesOf(asks)) {
  test(`"${text}" asks for a person`, () => assert.equal(wantsPerson(text), true));
}

for (const text of linesOf(tells)) {
  test(`"${text}" does not`, () => assert.equal(wantsPerson(text), false));
}

test('a long text without sense is read in no time to speak of', () => {
  // Each row is bounded, and so is each run in it: what is beyond five hundred letters is not looked at.
  assert.equal(wantsPerson(`${'talk to the '.repeat(2000)} agent`), false);
});
