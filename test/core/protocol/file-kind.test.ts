import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  acceptOf,
  fileName,
  isTypeOf,
  kindOfBytes,
  kindOfName,
} from '../../../src/core/protocol/file-kind.ts';
import { fileKinds, type FileKind } from '../../../src/core/protocol/upload.ts';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? part : [...part].map((sign) => sign.charCodeAt(0)))),
  );

describe('the kind of a file', () => {
  it('is told by what it begins with', () => {
    const table: [Uint8Array, FileKind | undefined][] = [
      [bytes('%PDF-1.7\n'), 'pdf'],
      [bytes(0xff, 0xd8, 0xff, 0xe0), 'jpeg'],
      [bytes(0x89, 'PNG', 13, 10, 0x1a, 10), 'png'],
      [bytes(0, 0, 0, 24, 'ftypheic'), 'heic'],
      [bytes(0, 0, 0, 24, 'ftypmif1'), 'heic'],
      [bytes(0, 0, 0, 24, 'ftypisom'), undefined],
      [bytes('<svg xmlns='), undefined],
      [bytes('<!doctype html>'), undefined],
      [bytes('PK', 3, 4), undefined],
      [bytes('MZ'), undefined],
      [bytes(' %PDF-1.7'), undefined],
      [bytes('%PD'), undefined],
      [bytes(), undefined],
    ];
    for (const [content, kind] of table) assert.equal(kindOfBytes(content), kind, String(content));
  });

  it('is claimed by the last ending of its name alone', () => {
    const names = [
      'a.pdf',
      'A.PDF',
      'b.JPG',
      'b.jpeg',
      'c.png',
      'd.heic',
      'd.HEIF',
      'e.pdf.exe',
      'f.svg',
      'pdf',
      '',
    ];
    assert.deepEqual(names.map(kindOfName), [
      ...['pdf', 'pdf', 'jpeg', 'jpeg', 'png', 'heic', 'heic'],
      ...[undefined, undefined, undefined, undefined],
    ]);
  });

  it('agrees with a browser that knows its type or none, and with no other', () => {
    assert.ok(isTypeOf('jpeg', 'image/jpeg') && isTypeOf('heic', '') && isTypeOf('png', 'IMAGE/PNG'));
    assert.ok(!isTypeOf('pdf', 'text/html') && !isTypeOf('png', 'image/svg+xml'));
  });

  it('is offered by ending and type', () => {
    assert.equal(acceptOf(['pdf', 'jpeg']), '.pdf,application/pdf,.jpg,.jpeg,image/jpeg');
  });
});

describe('the name of a file', () => {
  it('loses folders and what misleads, and keeps the ending of its kind', () => {
    const table: [string, FileKind, string][] = [
      ['receipt.pdf', 'pdf', 'receipt.pdf'],
      ['C:\\Users\\Alex\\Scan 1.PDF', 'pdf', 'Scan 1.PDF'],
      ['../../etc/passwd', 'pdf', 'passwd.pdf'],
      ['invoice\u202Efdp.jpg', 'jpeg', 'invoicefdp.jpg'],
      ['photo.pdf', 'jpeg', 'photo.pdf.jpg'],
      ['<b>"hi"</b>.png', 'png', 'b.png'],
      ['.pdf', 'pdf', 'file.pdf'],
      ['', 'png', 'file.png'],
      [`${'long '.repeat(40)}.pdf`, 'pdf', `${'long '.repeat(16).slice(0, 76).trim()}.pdf`],
    ];
    for (const [name, kind, clean] of table) assert.equal(fileName(name, kind), clean);
  });

  it('is one line of at most 80 signs that claims its kind, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...fileKinds),
        (name, kind) => {
          const clean = fileName(name, kind);
          assert.ok(clean.length <= 80 && kindOfName(clean) === kind);
          assert.doesNotMatch(clean, /[\n\r/\\<>:"|?*\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        },
      ),
    );
  });
});
