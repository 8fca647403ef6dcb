import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';

/** Says the sentences in a process of its own, since a process has one time zone. */
function saidIn(zone: string, opensAt: string): readonly string[] {
  const script = `
    import { callbackNotices as en } from './src/core/messages/en-late-contact.ts';
    import { callbackNotices as es } from './src/adapters/locale/es-late-contact.ts';
    const opensAt = Date.parse('${opensAt}');
    console.log(JSON.stringify([en.away({ opensAt }), es.away({ opensAt })]));
  `;
  const args = ['--import', 'tsx', '--input-type=module', '-e', script];
  const said = execFileSync(process.execPath, args, { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
  return (JSON.parse(said) as string[]).map((text) => text.replace(/[\u00a0\u202f]/g, ' '));
}

describe('when people are there again', () => {
  for (const [zone, opensAt, en, es] of [
    [
      'America/New_York',
      '2026-08-17T12:00:00Z',
      'Monday, August 17 at 8:00 AM',
      'lunes, 17 de agosto, 8:00 a.m.',
    ],
    [
      'America/Los_Angeles',
      '2026-08-17T12:00:00Z',
      'Monday, August 17 at 5:00 AM',
      'lunes, 17 de agosto, 5:00 a.m.',
    ],
    [
      'Asia/Tokyo',
      '2026-08-17T22:00:00Z',
      'Tuesday, August 18 at 7:00 AM',
      'martes, 18 de agosto, 7:00 a.m.',
    ],
    // The clocks go back in New York on November 1, 2026 at two in the morning, and ahead on March 8.
    [
      'America/New_York',
      '2026-11-02T13:00:00Z',
      'Monday, November 2 at 8:00 AM',
      'lunes, 2 de noviembre, 8:00 a.m.',
    ],
    [
      'America/New_York',
      '2026-03-09T12:00:00Z',
      'Monday, March 9 at 8:00 AM',
      'lunes, 9 de marzo, 8:00 a.m.',
    ],
    [
      'Australia/Lord_Howe',
      '2026-08-17T12:00:00Z',
      'Monday, August 17 at 10:30 PM',
      'lunes, 17 de agosto, 10:30 p.m.',
    ],
  ] as const) {
    it(`is said in the customer's own time zone, in ${zone} at ${opensAt}`, () => {
      assert.deepEqual(saidIn(zone, opensAt), [
        `No live agent is here now. Agents are back on ${en}, your time.`,
        `No hay agentes en vivo ahora. Vuelven el ${es}, hora de usted.`,
      ]);
    });
  }
});
