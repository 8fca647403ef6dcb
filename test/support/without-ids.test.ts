import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutIdsAndTimes } from './without-ids.ts';

test('digits that an id or a time happens to hold are gone', () => {
  const frame = '{"id":"028ff475-1005-4e97-a7f8-857f781174f5","at":1796078941005}';
  assert.equal(withoutIdsAndTimes(frame), '{"id":"id","at":time}');
});

test('digits that stand anywhere else stay to be found', () => {
  for (const leak of ['"zip":"85004"', '{"last":1005}', 'card-1005', '4111111111111005', '1111111111005'])
    assert.equal(withoutIdsAndTimes(leak), leak);
  assert.equal(withoutIdsAndTimes('85004 at 1796078941005'), '85004 at time');
});
