import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { difference, transcript } from './transcript.ts';

const said = (at: number, text: string, lang?: string) => ({
  at,
  text,
  heard: 1,
  endsAt: at,
  ...(lang !== undefined && { lang }),
});

describe('a transcript', () => {
  it('has what was done and what was said in the order of time', () => {
    const acts = [
      { at: 1, line: 'Tab' },
      { at: 3, line: 'Return' },
    ];
    const text = transcript(acts, [said(2, 'Help push button.'), said(4, 'Hola.', 'es')]);
    assert.equal(text, '> Tab\nHelp push button.\n> Return\nHola. {es}\n');
  });

  it('has no modes of the screen reader', () => {
    assert.equal(transcript([], [said(1, 'Focus mode'), said(2, 'collapsed')]), 'collapsed\n');
  });

  it('has no clock times', () => {
    assert.equal(transcript([], [said(1, 'Maria, 2:14\u202fPM heading.')]), 'Maria, TIME heading.\n');
    assert.equal(transcript([], [said(1, 'a las 14:05')]), 'a las TIME\n');
  });
});

describe('the difference of two transcripts', () => {
  it('is nothing where they are the same', () => {
    assert.deepEqual(difference('a\nb\n', 'a\nb\n'), []);
  });

  it('marks what is missing and what is new among what is the same', () => {
    assert.deepEqual(difference('a\nb\nc', 'a\nx\nc'), ['  a', '- b', '+ x', '  c']);
    assert.deepEqual(difference('a\nb', 'b\na'), ['- a', '  b', '+ a']);
    assert.deepEqual(difference('', 'a'), ['- ', '+ a']);
  });
});
