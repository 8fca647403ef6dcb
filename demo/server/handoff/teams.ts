/** The bank's teams, as the desk offers them for sign-in and transfer. */
export const teams = [
  'Customer care',
  'Card disputes',
  'Fraud',
  'Rewards and travel',
  'Credit and accounts',
] as const;

/** Where one goes who names no team, by what the talk with the assistant was about. */
export function teamFor(topic: string | undefined): string {
  switch (topic) {
    case 'dispute':
      return 'Card disputes';
    case 'fraud':
    case 'lost-card':
      return 'Fraud';
    case 'rewards':
    case 'travel':
      return 'Rewards and travel';
    case 'credit':
    case 'authorised-user':
    case 'address':
      return 'Credit and accounts';
    default:
      return 'Customer care';
  }
}
