/**
 * What can be wrong with a message of the other side: it asks for a secret of that kind, or it leads the customer
 * away from the bank's own channel.
 */
export const concerns = ['pan', 'cvv', 'ssn', 'itin', 'otp', 'password', 'pin', 'off-channel'] as const;
export type Concern = (typeof concerns)[number];
