import { longDate, type Answers } from './answers.ts';

export const english: Answers = {
  name: 'Assistant',
  greeting:
    "Hello. I'm an automated assistant. I can help with cards, bills and charges.\n\nPlease do not type a full card number, a security code or a password here.",
  topics: {
    greeting: 'Hello. What can I help you with today?',
    address:
      'You can change your address, phone or email under *Profile*. **Change it before you ask for a new card**, so that the card goes to the right place.',
    fraud:
      '**I can lock your card now**: choose *Lost or stolen card*. Or open *Cards* and press *Lock*. Do not share codes with anyone. We never ask for them.\n\nA person on our fraud team can help you next.',
    hours:
      'I am here all day, every day. People answer chats **from 8 a.m. to 9 p.m. Eastern time, Monday to Saturday**. For a stolen card, the number on the back of your card is open at all hours.',
    automated:
      "I'm an **automated assistant**, not a person. I can help with cards, bills and charges. You can talk to a person at any time.",
    thanks: 'You are welcome. Is there anything else?',
  },
  reminder: 'To go on with what I asked you:',
  sayAgain: "I'm sorry, I did not understand.",
  aboutCard: (card) => `This chat is about your card ending ${card}.`,
  complaint: {
    form: "I'm sorry that we let you down. Please tell us in the **complaint form**: use *Fill in*, above the conversation. Then your complaint has a number, and a day by which we answer.",
    logged:
      'Thank you for telling us. You find your complaint under *More options*, *Your case*. You can ask me for its status at any time. A person can also talk about it with you.',
    none: 'I see no complaint in this chat. Do you want to make one?',
    closed:
      'This form was closed before your answers came, so **no complaint is made yet**. Do you want the form again?',
  },
  forms: {
    thanks: 'Thank you. We have your answers.',
    closed: 'This form was closed before your answers came. A person can send it again.',
    busy: 'Another form is open. Please fill it in or close it first. Then ask for the complaint form again.',
  },
  complaintStatus: ({ reference, since, answerBy }) =>
    `Your complaint **${reference}** came in on ${longDate(since, 'en')}. We are looking into it. You have our answer by **${longDate(answerBy, 'en')}**.`,
  person: "I'll find a person for you. You can keep asking me while you wait.",
  personBack: 'You are back with the person you talked to.',
  personAlready: 'You are in line for a person already. You can keep asking me while you wait.',
  notUnderstood: "I'm sorry, I did not understand. Please say it in other words, or choose one of these.",
  notUnderstoodTwice: "I'm sorry, I still do not understand. I'll find a person for you.",
  notUnderstoodInLine: "I'm sorry, I do not know that. A person will help you with it when it is your turn.",
  nowInThisLanguage: 'We now go on in English.',
  choices: {
    dispute: 'Dispute a charge',
    'lost-card': 'Lost or stolen card',
    'another-card': 'Another card is gone too',
    'payment-due': 'Billing and payments',
    'payment-posting': 'Has my payment posted?',
    'late-fee': 'A late fee',
    complaint: 'Make a complaint',
    'complaint-status': 'Status of my complaint',
    'travel-desk': 'Talk to the travel desk',
    person: 'Talk to a person',
  },
  card: (name, lastFour) => `${name}, ending ${lastFour}`,
};
