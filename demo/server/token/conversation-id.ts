import { randomUUID } from 'node:crypto';
import type { Seal } from './seal.ts';

/**
 * Names of conversations that prove whose they are.
 *
 * The second half is a signature over the first and the customer. So any gateway can refuse a stranger
 * without asking a data store who the owner is.
 */
export function newConversationId(seal: Seal, customer: string): string {
  const id = randomUUID();
  return `${id}.${seal.sign('conversation', `${id}\n${customer}`)}`;
}

export function isOwner(seal: Seal, customer: string, conversation: string): boolean {
  const [id = '', signature = ''] = conversation.split('.');
  return seal.verify('conversation', `${id}\n${customer}`, signature);
}
