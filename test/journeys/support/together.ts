import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
import type { Demo } from '../../support/launch.ts';
import { Agent } from './agent.ts';
import { Customer } from './customer.ts';
import type { Prepare } from './visitor.ts';

export interface TogetherOptions {
  /** Where the customer's page comes from, if not from the demo itself. */
  readonly origin?: string;
  readonly spanish?: boolean;
  readonly prepare?: Prepare;
}

/** A customer and the agent who has taken them, with nothing said yet. */
export async function together(
  browser: Browser,
  demo: Demo,
  { origin = demo.origin, spanish = false, prepare }: TogetherOptions = {},
): Promise<[Customer, Agent]> {
  const customer = await Customer.open(browser, `${origin}/`, prepare);
  const agent = await Agent.open(browser, demo.origin);
  if (spanish) await customer.readInSpanish();
  await customer.openHelp();
  await customer.write(spanish ? 'hablar con una persona' : 'live agent');
  await agent.signIn('Maria', { writesSpanish: spanish });
  await agent.accept('customer 1');
  await customer.hear('Maria');
  return [customer, agent];
}

/** No move of the focus came by itself, no policy was touched, and nothing was fetched from elsewhere. */
export async function assertUndisturbed(customer: Customer, agent: Agent): Promise<void> {
  const moves = await customer.moves();
  assert.deepEqual(
    moves.filter(({ to }) => to === 'nothing'),
    [],
  );
  assert.deepEqual([customer.watched.faults, agent.watched.faults], [[], []]);
  assert.deepEqual(customer.watched.foreign(), []);
}
