import type { Charge } from '../../conversation/record.ts';
import { longDate, money, type Answers, type Gathered } from './answers.ts';

export const english: Answers = {
  name: 'Assistant',
  greeting:
    "Hello. I'm an automated assistant. I can help with cards, bills and charges.\n\nPlease do not type a full card number, a security code or a password here.",
  topics: {
    greeting: 'Hello. What can I help you with today?',
    'lost-card':
      "I'm sorry to hear that. **Lock the card first**: open *Cards*, choose the card and press *Lock*. A locked card cannot be used for new purchases.\n\nThen a person can send you a new card. If someone has used it, call the number on your statement right away.",
    'replace-card':
      'We can send you a new card. It is free and takes **5 to 7 business days**. It goes to the address that we have for you. Open *Cards*, choose the card, and press *Replace*.',
    'damaged-card':
      'We can replace a damaged card for free. **Your card number stays the same.** Open *Cards*, choose the card, and press *Replace*, then *Damaged*. You can use the old card until the new one comes.',
    'payment-due':
      'You can see your **due date**, your balance and your lowest payment at the top of the account page. You can pay from a bank account at any time, or set up automatic payments under *Payments*.',
    'late-fee':
      'A late fee is added when the lowest payment comes after the due date. If this is your first late payment, a person can look at it and may take the fee off. **Automatic payments** help you to avoid it.',
    'payment-posting':
      'A payment from a bank account takes **1 to 3 business days** to show. A check by mail can take up to 7 days after it comes to us. If you paid longer ago than that, a person can look for it.',
    rewards:
      'Your points are on the *Rewards* page. You can use them for **cash back, travel or gift cards**. Points from a purchase show after the statement closes.',
    'authorised-user':
      'An authorized user gets a card of their own on your account. **You pay for what they spend.** Open *Account*, then *Authorized users*, then *Add*. You need their name, birth date and address.',
    address:
      'You can change your address, phone or email under *Profile*. **Change it before you ask for a new card**, so that the card goes to the right place.',
    credit:
      'You can ask for a higher limit under *Account*, then *Credit limit*. We look at your income and your payments. If we say no, we write to you and **give the reasons**. A person can go through a review with you.',
    travel:
      'Tell us **where and when** you travel under *Cards*, then *Travel notice*. Then we know that the charges are yours. The Travel card has no fee for purchases in other countries.',
    complaint:
      "I'm sorry that we let you down. A person can take your complaint and **give you a case number**, so that you can follow it.",
    fraud:
      '**Lock your card now**: open *Cards*, choose the card and press *Lock*. Do not share codes with anyone. We never ask for them.\n\nA person on our fraud team can help you next.',
    hours:
      'I am here all day, every day. People answer chats **from 8 a.m. to 9 p.m. Eastern time, Monday to Saturday**. For a stolen card, the number on the back of your card is open at all hours.',
    thanks: 'You are welcome. Is there anything else?',
  },
  askCharge: 'I can help you to dispute a charge. **How much was it, from which store, and on which day?**',
  askCard: (charge) =>
    `I can help you to dispute ${chargeWords(charge)}. **Which card was it on?** Tell me the last four digits.`,
  dispute: disputeWords,
  reminder: 'To go on with your dispute: **which card was the charge on?**',
  person: "I'll find a person for you. You can keep asking me while you wait.",
  personAlready: 'You are in line for a person already. You can keep asking me while you wait.',
  notUnderstood: "I'm sorry, I did not understand. Please say it in other words, or choose one of these.",
  notUnderstoodTwice: "I'm sorry, I still do not understand. I'll find a person for you.",
  notUnderstoodInLine: "I'm sorry, I do not know that. A person will help you with it when it is your turn.",
  nowInThisLanguage: 'We now go on in English.',
  choices: {
    dispute: 'Dispute a charge',
    'lost-card': 'Lost or stolen card',
    'payment-due': 'Billing and payments',
    person: 'Talk to a person',
  },
  card: (name, lastFour) => `${name}, ending ${lastFour}`,
};

function chargeWords({ amount, merchant, date }: Charge): string {
  return [
    amount === undefined ? 'this charge' : `the charge of ${money(amount, 'en')}`,
    merchant === undefined ? '' : ` from ${merchant}`,
    date === undefined ? '' : ` on ${longDate(date, 'en')}`,
  ].join('');
}

function disputeWords({ charge, card, statement, notice, dates, isLate }: Gathered): string {
  const day = (date: string): string => longDate(date, 'en');
  return [
    'Thank you. This is what I have:',
    [
      `- Charge: ${chargeWords(charge)}`,
      `- Card ending: ${card}`,
      ...(charge.unauthorised ? ['- You did not authorize it'] : []),
    ].join('\n'),
    `By the **Fair Credit Billing Act**, these dates apply to your statement of ${day(statement)}:`,
    [
      `- You can dispute it in writing until **${day(dates.disputeBy)}** (60 days).`,
      `- If you dispute it on ${day(notice)}, we answer by **${day(dates.acknowledgeBy)}** (30 days).`,
      `- We settle it by **${day(dates.resolveBy)}** (two billing cycles, at most 90 days).`,
    ].join('\n'),
    isLate
      ? 'The first date has passed. Talk to a person soon: other rules may still protect you.'
      : 'You do not have to pay this amount while we look into it. A person can open your case now.',
  ].join('\n\n');
}
