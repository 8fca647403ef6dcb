import type { DeliveryOutcome } from '../core/protocol/transport-error.ts';

/** Throws where it does not hold, in words for the author of a driver. */
export function check(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

/** The same in JSON, which is what these tell of. */
export function checkSame(found: unknown, wanted: unknown, what: string): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  check(one === other, `${what}: ${one} instead of ${other}`);
}

/** A part of the bench without which a capability cannot be tested. */
export function part<Part>(given: Part | undefined, name: string): Part {
  check(
    given !== undefined,
    `the bench has no \`${name}\`: give it, or say in \`without\` why there is none`,
  );
  return given;
}

/** What a promise came to. The error may be of another copy of the module, so its class is not asked for. */
export interface Settled<Value> {
  readonly value?: Value;
  readonly error?: { readonly kind?: string; readonly delivery?: DeliveryOutcome };
}

export function settled<Value>(promise: Promise<Value>): Promise<Settled<Value>> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error: error as NonNullable<Settled<Value>['error']> }),
  );
}

/** Asked for what it declares that it cannot, it must say so at once. */
export async function checkRefused(asking: Promise<unknown>, what: string): Promise<void> {
  const { error } = await settled(asking);
  checkSame(error?.kind, 'unsupported', `the refusal of ${what}, which is declared absent`);
}
