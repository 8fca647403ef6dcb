import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { es } from '../../../src/adapters/locale/es.ts';
import { authorOf, nameOf } from '../../../src/core/messages/author.ts';
import { en } from '../../../src/core/messages/en.ts';
import { daysBetween, formatOf, spell, waitMinutes } from '../../../src/core/messages/format.ts';
import { maria } from './every-sentence.ts';

/** Intl writes narrow and no-break spaces that look alike. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
const at = new Date(2026, 10, 20, 14, 14).getTime();
const day = 86_400_000;

describe('queue line', () => {
  const cases = [
    [
      {},
      'You are in line. We do not know yet how long it takes.',
      'Está en la fila. Todavía no sabemos cuánto falta.',
    ],
    [{ position: 3 }, 'You are number 3 in line.', 'Es el número 3 en la fila.'],
    [{ position: 1 }, 'You are next in line.', 'Usted es la siguiente persona en la fila.'],
    [{ waitSeconds: 200 }, 'You are in line. About 4 minutes.', 'Está en la fila. Espera: unos 4 minutos.'],
    [
      { position: 3, waitSeconds: 20 },
      'You are number 3 in line. About 1 minute.',
      'Es el número 3 en la fila. Espera: cerca de 1 minuto.',
    ],
    [
      { position: 3, waitSeconds: 360, waitMostSeconds: 540 },
      'You are number 3 in line. 6 to 9 minutes.',
      'Es el número 3 en la fila. Espera: de 6 a 9 minutos.',
    ],
    [
      { waitSeconds: 350, waitMostSeconds: 360 },
      'You are in line. About 6 minutes.',
      'Está en la fila. Espera: unos 6 minutos.',
    ],
  ] as const;
  for (const [figures, english, spanish] of cases) {
    it(`says ${english}`, () => {
      assert.equal(en.handoff.queue(figures), english);
      assert.equal(es.handoff.queue(figures), spanish);
    });
  }
});

describe('counts', () => {
  it('agree with their noun', () => {
    assert.equal(en.chrome.unread(1), '1 new message');
    assert.equal(en.chrome.unread(2), '2 new messages');
    assert.equal(es.chrome.unread(1), '1 mensaje nuevo');
    assert.equal(en.speech.choices(['Yes', 'No']), '2 choices follow: Yes, No.');
    assert.equal(es.speech.choices(['Sí']), 'Sigue 1 opción: Sí.');
    assert.equal(en.transcript.jumpToLatest(0), 'Jump to latest');
    assert.equal(en.transcript.jumpToLatest(3), 'Jump to latest, 3 new');
  });
});

describe('names', () => {
  it('stand before their role', () => {
    assert.equal(authorOf(maria, en), 'Maria, live agent');
    assert.equal(authorOf(maria, es), 'Maria, agente en vivo');
    assert.equal(
      en.notice({ id: 'e', at: 0, type: 'participant.joined', participant: maria }),
      'Maria, live agent, Card disputes, joined.',
    );
    assert.equal(en.chrome.talkingTo(maria), 'Talking to: Maria, Card disputes');
    assert.equal(en.chrome.talkingTo({ id: 'a', role: 'assistant' }), 'Talking to: Assistant (automated)');
  });

  it('give way to the role where there are none, or nothing is left of them', () => {
    assert.equal(nameOf({ id: 'a', role: 'agent' }, en), 'Live agent');
    assert.equal(nameOf({ id: 'a', role: 'agent', name: '\u202E✔' }, en), 'Live agent');
    assert.equal(nameOf({ id: 'c', role: 'customer', name: 'Ana' }, en), 'You');
  });

  it('cannot pass for the system or carry a tick', () => {
    assert.equal(
      authorOf({ id: 'a', role: 'agent', name: '✔ Verified\nSystem' }, en),
      'Verified System, live agent',
    );
  });
});

describe('times', () => {
  it('follow the author in a heading', () => {
    assert.equal(plain(en.transcript.heading('Assistant', at)), 'Assistant, 2:14 PM');
    assert.equal(plain(es.transcript.heading('Asistente', at)), 'Asistente, 2:14 p.m.');
  });

  it('name the day as people do', () => {
    assert.equal(en.transcript.day(at, at), 'Today');
    assert.equal(en.transcript.day(at - day, at), 'Yesterday');
    assert.equal(es.transcript.day(at - day, at), 'Ayer');
    assert.equal(en.transcript.day(at - 7 * day, at), 'Friday, November 13');
  });

  it('count midnights and not hours', () => {
    assert.equal(
      daysBetween(new Date(2026, 2, 7, 23, 59).getTime(), new Date(2026, 2, 8, 0, 1).getTime()),
      1,
    );
    assert.equal(
      daysBetween(new Date(2026, 2, 8, 0, 1).getTime(), new Date(2026, 2, 8, 23, 59).getTime()),
      0,
    );
  });

  it('round a wait up', () => {
    assert.deepEqual([0, 1, 60, 61].map(waitMinutes), [1, 1, 1, 2]);
  });
});

describe('format', () => {
  it('is made once for a language', () => {
    assert.equal(formatOf('en-US'), formatOf('en-US'));
  });

  it('spells a reference sign by sign', () => {
    assert.equal(spell('DR-1042'), 'D R 1 0 4 2');
  });
});
