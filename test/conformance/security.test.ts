import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { deadLink } from './evidence.ts';

const rows = readFileSync('test/conformance/security.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| +\d+ +\|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the table of threats', () => {
  it('has a row for each of the twenty-two', () => {
    assert.deepEqual(
      rows.map(([, number]) => Number(number)),
      Array.from({ length: 22 }, (_, at) => at + 1),
    );
  });

  it('names for each row tests that are there', () => {
    for (const [, number, threat, control, links = ''] of rows) {
      assert.ok(threat && control && links, `row ${number}`);
      assert.deepEqual(links.split('<br>').map(deadLink).filter(Boolean), [], `row ${number}`);
    }
  });
});
