import { spawnSync } from 'node:child_process';

/**
 * Why the tests on a server cannot run here; false where they can.
 *
 * @throws the same where `CI` or `REQUIRE_SERVERS` is set: there nothing may be left out in silence.
 */
export function reasonToSkip(program: 'nats-server' | 'redis-server'): string | false {
  if (spawnSync(program, ['--version']).error === undefined) return false;
  const reason = `${program} is not installed: apt-get install -y ${program}`;
  if (isSet('CI') || isSet('REQUIRE_SERVERS')) throw new Error(reason);
  return reason;
}

function isSet(name: string): boolean {
  return (process.env[name] ?? '') !== '';
}
