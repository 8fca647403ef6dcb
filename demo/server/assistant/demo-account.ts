/** The invented customer whose account page the demo shows. */
export const demoCards = [
  { name: 'Everyday', lastFour: '1005' },
  { name: 'Travel', lastFour: '4821' },
] as const;

/** Both cards' statements close on this day of the month. */
export const statementDay = 20;
