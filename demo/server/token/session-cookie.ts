import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Seal } from './seal.ts';

const name = 'care_session';

/** Who is logged in, by the cookie that the page set; undefined for nobody. */
export function customerOf(request: IncomingMessage, seal: Seal): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([key]) => key === name)?.[1] ?? '';
  const [customer = '', signature = ''] = value.split('.');
  return customer && seal.verify('session', customer, signature) ? customer : undefined;
}

/**
 * Stands for the bank's log-in: whoever loads the page becomes a customer, for as long as the browser runs.
 * Gives the `sessionSecret` of this sign-in, which the page hands to Help.
 */
export function logIn(request: IncomingMessage, response: ServerResponse, seal: Seal): string {
  const customer = customerOf(request, seal) ?? begin(response, seal);
  return seal.sign('secret', customer);
}

function begin(response: ServerResponse, seal: Seal): string {
  const customer = randomUUID();
  const value = `${customer}.${seal.sign('session', customer)}`;
  response.setHeader('Set-Cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Strict`);
  return customer;
}
