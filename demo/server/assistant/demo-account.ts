/** A card of the invented customer, with what the account page shows of it. Amounts in US dollars. */
export interface AccountCard {
  readonly name: string;
  readonly lastFour: string;
  readonly balance: number;
  readonly minimum: number;
  readonly limit: number;
  /** `YYYY-MM-DD` */
  readonly due: string;
  readonly payment?: { readonly amount: number; readonly date: string };
  readonly lateFee?: { readonly amount: number; readonly date: string; readonly dueWas: string };
}

/** The invented customer whose account page the demo shows. */
export const demoCards: readonly [AccountCard, AccountCard] = [
  {
    ...{ name: 'Everyday', lastFour: '1005', balance: 1284.56, minimum: 42, limit: 6000, due: '2026-09-12' },
    payment: { amount: 350, date: '2026-08-17' },
  },
  {
    ...{ name: 'Travel', lastFour: '4821', balance: 612.3, minimum: 35, limit: 9000, due: '2026-09-15' },
    lateFee: { amount: 29, date: '2026-08-16', dueWas: '2026-08-15' },
  },
];

/** The authorized user, with a card of his own on the first account. */
export const demoUser = { name: 'Sam', lastFour: '2210', account: '1005' } as const;

export const demoRewards = { points: 18_640, worth: 186.4, earned: 865, expiring: 0 } as const;

/** Both cards' statements close on this day of the month. */
export const statementDay = 18;

/** The day on which the demo's account page is shown, `YYYY-MM-DD`: its dates and the assistant's go together. */
export const accountDay = '2026-08-21';

/** Where the customer's statements go. */
export const demoZip = '85004';

/** The same as it may be shown: neither house number nor the whole ZIP code. */
export const maskedAddress = {
  street: 'Palm Street',
  city: 'Phoenix',
  zipEnding: demoZip.slice(-2),
} as const;

/** How long this bank takes, in business days and in days. */
export const bankDays = { newCard: [5, 7], lateFee: 5, review: 30, complaint: 15 } as const;
