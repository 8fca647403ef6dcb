import type { Charge } from '../../../conversation/record.ts';
import { longDate, money, type Gathered } from '../../answers/answers.ts';
import { demoRewards, demoUser, maskedAddress } from '../../demo-account.ts';
import type { Known } from '../journey.ts';
import { missingOfTrip } from '../trip.ts';
import type { JourneyWords } from './journey-words.ts';

const day = (date: string): string => longDate(date, 'en');
const dollars = (amount: number): string => money(amount, 'en');
const figure = (count: number): string => new Intl.NumberFormat('en-US').format(count);
const { street, city, zipEnding } = maskedAddress;
const address = `**${street} in ${city}, ZIP code ending ${zipEnding}**`;

export const english: JourneyWords = {
  questions: {
    charge: () =>
      'I can help you to dispute a charge. **How much was it, from which store, and on which day?**',
    card: ({ journey, charge }) =>
      journey === 'dispute'
        ? `I can help you to dispute ${chargeWords(charge)}. **Which card was it on?** Tell me the last four digits.`
        : '**Which card is it about?** Tell me the last four digits.',
    fault: () => 'Was the card **lost, stolen or damaged**?',
    address: () => `We can send you a new card. It goes to ${address}. **Is that right?**`,
    fee: ({ account }) =>
      account?.lateFee
        ? `A late fee of **${dollars(account.lateFee.amount)}** was added on ${day(account.lateFee.date)}. Your lowest payment was due on ${day(account.lateFee.dueWas)} and came later. I can ask for the fee back once. **Do you want that?**`
        : '',
    deed: () => 'Do you want to **add** a user, **remove** one, or change a **limit**?',
    user: () => '**Which user** is it about?',
    review: ({ account }) =>
      `I can ask for a review of your limit. It is ${dollars(account?.limit ?? 0)} now. We look at your income, your payments and how much of the limit you use. **Do you want a review?**`,
    trip: (known) =>
      ({
        both: '**Where do you go, and from which day to which day?**',
        place: '**Where do you go?**',
        time: '**From which day to which day do you travel?**',
      })[missingOfTrip(known)],
  },
  options: {
    'fault:lost': 'Lost',
    'fault:stolen': 'Stolen',
    'fault:damaged': 'Damaged',
    'address:same': 'Yes, send it there',
    'address:moved': 'No, I have moved',
    'fee:ask': 'Yes, ask for it back',
    'fee:leave': 'No, leave it',
    'deed:add': 'Add a user',
    'deed:remove': 'Remove a user',
    'deed:limit': 'Change a limit',
    'user:sam': demoUser.name,
    'user:other': 'Someone else',
    'review:ask': 'Yes, ask for a review',
    'review:leave': 'No, thank you',
  },
  goOn: 'Now back to what you asked before.',
  about: (card) => `This is about your card ending ${card}. For another card, tell me its last four digits.`,
  dispute: disputeWords,
  locked: (card) => `**Your card ending ${card} is locked now.** Nobody can buy anything new with it.`,
  unlocked: (card) => `**Your card ending ${card} works again.** It is not locked any more.`,
  nextCard: (card) => `Now for your card ending ${card}.`,
  left: 'All right, I stop here. What is done already stays as it is.',
  newCard: (known, { reference, days }) =>
    [
      `Your new card is on its way to ${address}.`,
      [
        `- Reference: **${reference}**`,
        `- It should come between **${day(days[0])}** and **${day(days[1])}**.`,
        ...(known.answers['fault'] === 'damaged'
          ? ['- Your card number stays the same. You can use the old card until then.']
          : ['- It has a new number. The old card stays locked.']),
      ].join('\n'),
    ].join('\n\n'),
  moved: () =>
    'Then I do not send a card yet, so that it does not go to the wrong place. Change your address under *Profile* first, or a person can do it with you.',
  due: ({ account, card }) =>
    account
      ? [
          `For your card ending ${card}:`,
          `- Payment due: **${day(account.due)}**\n- Lowest payment: **${dollars(account.minimum)}**\n- Balance: ${dollars(account.balance)}`,
          'You can pay from a bank account under *Payments*.',
        ].join('\n\n')
      : '',
  posting: ({ account, card }) =>
    [
      account?.payment
        ? `Your last payment on the card ending ${card} **has posted**: ${dollars(account.payment.amount)} on ${day(account.payment.date)}.`
        : `I see **no payment yet** on the card ending ${card} since the last statement.`,
      'A payment from a bank account takes 1 to 3 business days to show. A check by mail can take up to 7 days after it comes to us. If you paid longer ago than that, a person can look for it.',
    ].join('\n\n'),
  noFee: ({ card }) =>
    `I see **no late fee** on your card ending ${card}. If you see one, a person can look at it.`,
  feeLeft: 'All right, I leave the fee as it is. **Automatic payments** help you to avoid the next one.',
  feeAsked: ({ reference, by }) =>
    `I have asked for the fee back. Your reference is **${reference}**. You have a yes or a no by **${day(by)}**. I cannot promise a yes.`,
  rewards: () =>
    [
      `You have **${figure(demoRewards.points)} points**. They are worth ${dollars(demoRewards.worth)}. You got ${figure(demoRewards.earned)} of them this month.`,
      `- To use them: open *Rewards*. Choose cash back, travel or gift cards.\n- ${demoRewards.expiring === 0 ? 'No points expire this year.' : `${figure(demoRewards.expiring)} points expire this year.`}`,
      'I cannot use points for you here. Points from a purchase show after the statement closes.',
    ].join('\n\n'),
  users: usersWords,
  reviewLeft: 'All right, your limit stays as it is. You can ask again at any time.',
  reviewAsked: ({ reference, by }) =>
    `I have asked for a review. Your reference is **${reference}**. You get our answer in writing by **${day(by)}** (30 days). If we say no, we **give the reasons**. A person can go through it with you.`,
  travel: ({ card, account, answers }, reference) =>
    [
      `Your travel notice is set for the card ending ${card}: ${answers['trip'] ?? ''}.`,
      [
        `- Reference: **${reference}**`,
        account?.name === 'Travel'
          ? '- This card has no fee for purchases in other countries.'
          : '- Your Travel card has no fee for purchases in other countries. This card may have one.',
        '- We may still ask you about a charge, to keep you safe.',
      ].join('\n'),
      'For flights and hotels, the travel desk can help you.',
    ].join('\n\n'),
  already: (kind, reference) =>
    ({
      'new-card': `A new card is on its way already. Your reference is **${reference}**.`,
      'late-fee': `I have asked for this fee back already, and can do so only once. Your reference is **${reference}**. A person can tell you more.`,
      review: `A review is under way already. Your reference is **${reference}**.`,
      travel: `Your travel notice is set. Your reference is **${reference}**.`,
      lock: '',
      unlock: '',
    })[kind],
};

function chargeWords({ amount, merchant, date }: Charge): string {
  return [
    amount === undefined ? 'this charge' : `the charge of ${dollars(amount)}`,
    merchant === undefined ? '' : ` from ${merchant}`,
    date === undefined ? '' : ` on ${day(date)}`,
  ].join('');
}

function usersWords({ answers, card }: Known): string {
  const { name, lastFour } = demoUser;
  if (answers['deed'] === 'add') {
    return [
      `An authorized user gets a card of their own on your account${card === undefined ? '' : ` ending ${card}`}. **You pay for what they spend.**`,
      'You need their **name, birth date and address**. I cannot add them here. Open *Account*, then *Authorized users*, then *Add*. Please do not type these details in this chat.',
    ].join('\n\n');
  }
  if (answers['user'] === 'other') {
    return `I see one user on your account: **${name}**, with the card ending ${lastFour}. If that is not right, a person can look at it.`;
  }
  return answers['deed'] === 'remove'
    ? `I cannot remove a user here. Open *Account*, then *Authorized users*, choose **${name}** and press *Remove*. The card ending ${lastFour} then stops at once. You still pay for what was spent before.`
    : `I cannot change a limit here. Open *Account*, then *Authorized users*, choose **${name}** and press *Limit*. You need the most that the card ending ${lastFour} may spend in a month. Your own limit stays the same.`;
}

function disputeWords({ charge, card, statement, notice, dates, isLate }: Gathered): string {
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
