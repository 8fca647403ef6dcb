import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sharedBy } from '../../../src/core/settings/accommodations.ts';
import {
  decodeSettings,
  defaultSettings,
  isQuiet,
  settingChoices,
  settingNames,
  withChoice,
} from '../../../src/core/settings/settings.ts';

const minute = 60_000;

describe('settings that were stored', () => {
  it('come back as they were', () => {
    for (const name of settingNames) {
      for (const value of settingChoices[name]) {
        const kept = { ...defaultSettings, [name]: value, quietUntil: 5 };
        assert.deepEqual(decodeSettings(structuredClone(kept)), kept, `${name} ${value}`);
      }
    }
  });

  for (const nothing of [undefined, null, 'settings', 7, [], {}]) {
    it(`are the defaults where ${JSON.stringify(nothing)} was stored`, () => {
      assert.deepEqual(decodeSettings(nothing), defaultSettings);
    });
  }

  it('fall back one by one where a value is unknown', () => {
    const stored = { ...defaultSettings, theme: 'dark', textSize: 175, review: 'yes', quietUntil: 'soon' };
    assert.deepEqual(decodeSettings(stored), { ...defaultSettings, theme: 'dark' });
  });

  it('keep nothing that is no setting', () => {
    const stored = JSON.parse('{"name": "Alex", "__proto__": {"theme": "dark"}}') as unknown;
    assert.deepEqual(decodeSettings(stored), defaultSettings);
  });
});

describe('a choice', () => {
  it('changes its setting and no other', () => {
    for (const name of settingNames.filter((one) => one !== 'quietMinutes')) {
      const changed = withChoice(defaultSettings, { name, index: 1 }, 0);
      assert.deepEqual(changed, { ...defaultSettings, [name]: settingChoices[name][1] });
    }
  });

  it('that is not on offer gives the default', () => {
    assert.deepEqual(withChoice(defaultSettings, { name: 'theme', index: 9 }, 0), defaultSettings);
  });
});

describe('do not disturb', () => {
  const quiet = withChoice(defaultSettings, { name: 'quietMinutes', index: 1 }, 1000 * minute);

  for (const [now, expected] of [
    [1000 * minute, true],
    [1014 * minute, true],
    [1015 * minute, false],
    // The clock was set back.
    [900 * minute, false],
  ] as const) {
    it(`${expected ? 'holds' : 'does not hold'} at minute ${now / minute}, chosen at 1000 for 15`, () => {
      assert.equal(isQuiet(quiet, now), expected);
    });
  }

  it('ends when it is switched off', () => {
    const off = withChoice(quiet, { name: 'quietMinutes', index: 0 }, 1001 * minute);
    assert.equal(isQuiet(off, 1001 * minute), false);
  });
});

describe('what agents may know', () => {
  const wanted = { ...defaultSettings, slowerPace: true, writtenSummary: true };

  it('is nothing until the customer shares it', () => {
    assert.deepEqual(sharedBy(wanted), []);
    assert.deepEqual(sharedBy({ ...defaultSettings, share: true }), []);
  });

  it('is what is ticked, and no other setting', () => {
    assert.deepEqual(sharedBy({ ...wanted, share: true, textFirst: true }), [
      'slower-pace',
      'written-summary',
    ]);
  });
});
