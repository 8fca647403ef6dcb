import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { late as lateEs } from '../../../src/adapters/locale/es-late.ts';
import { es } from '../../../src/adapters/locale/es.ts';
import { late as lateEn } from '../../../src/core/messages/en-late.ts';
import { en } from '../../../src/core/messages/en.ts';
import type { Announcement } from '../../../src/core/speech/announcement.ts';
import { announcementTable } from './announcement-table.ts';
import { heard, voice } from './scene.ts';

function how({ assertive, urgency, delaySeconds, everySeconds }: Announcement): string {
  const delay = delaySeconds === undefined ? '' : `+${delaySeconds}`;
  const every = everySeconds === undefined ? '' : `/${everySeconds}`;
  return `${assertive ? 'A' : 'P'}${urgency}${delay}${every}`;
}

describe('the announcement table', () => {
  for (const { row, before, events, settings, said } of announcementTable) {
    for (const [lang, messages] of [
      ['English', { ...en, late: lateEn }],
      ['Spanish', { ...es, late: lateEs }],
    ] as const) {
      it(`${row}, in ${lang}`, () => {
        const speech = heard(before, events, { ...voice(settings), messages });
        assert.deepEqual(
          speech.say.map((one) => [how(one), one.text]),
          said.map(([manner, english, spanish]) => [manner, lang === 'English' ? english : spanish]),
        );
      });
    }
  }
});
