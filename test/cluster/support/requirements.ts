import { bringClients, missingProgram } from '../../../demo/server/cluster/requirements.ts';

/**
 * Why the tests on a server cannot run here; false where they can.
 *
 * @throws the same where `CI` or `REQUIRE_SERVERS` is set: there nothing may be left out in silence.
 */
export function reasonToSkip(program: 'nats-server' | 'redis-server'): string | false {
  const reason = missingProgram(program) ?? bringClients();
  if (reason === undefined) return false;
  if (isSet('CI') || isSet('REQUIRE_SERVERS')) throw new Error(reason);
  return reason;
}

function isSet(name: string): boolean {
  return (process.env[name] ?? '') !== '';
}
