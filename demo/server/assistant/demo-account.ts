/** The invented customer whose account page the demo shows. */
export const demoCards = [
  { name: 'Everyday', lastFour: '1005' },
  { name: 'Travel', lastFour: '4821' },
] as const;

/** Both cards' statements close on this day of the month. */
export const statementDay = 18;

/** The day on which the demo's account page is shown, `YYYY-MM-DD`: its dates and the assistant's go together. */
export const accountDay = '2026-08-21';

/** Where the customer's statements go. */
export const demoZip = '85004';
