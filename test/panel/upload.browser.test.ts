import { expect } from '@open-wc/testing';
import { maria } from '../../demo/pages/gallery/cast.ts';
import type { ScriptedUpload } from '../../src/adapters/transport/scripted.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { CareChatHarness, nameOf } from '../support/care-chat-harness.ts';
import { choose, engine } from '../support/commands.ts';
import type { ChosenFile } from '../support/command-types.ts';

const pdf = (name: string): ChosenFile => ({ name, text: '%PDF-1.7 a receipt' });

describe('sending files', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });

  afterEach(() => help.remove());

  async function ask({ expiresAt = Date.now() + 3_600_000 } = {}): Promise<void> {
    await help.happens<'upload.requested'>({
      ...{ type: 'upload.requested', requestId: 'r', from: maria, purpose: 'Your receipt', lang: 'en' },
      ...{ kinds: ['pdf', 'jpeg'], mostBytes: 2000, mostFiles: 2, expiresAt },
    });
    await help.until(() => help.root.querySelector('#open-upload') !== null, 'the request is pinned');
  }

  async function openPage(): Promise<void> {
    await help.use('Send a file');
    await help.until(
      () => help.focused === 'Send a file' && help.maybe('Send files') !== undefined,
      'the page',
    );
  }

  const input = (): HTMLInputElement => help.find<HTMLInputElement>('#choose-file');
  const rows = (): string[] =>
    [...help.root.querySelectorAll<HTMLElement>('.file')].map((row) =>
      [
        (row.querySelector<HTMLElement>('.file-words') ?? row).innerText,
        ...[...row.querySelectorAll('button')].map(nameOf),
      ]
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  const lastUpload = (): ScriptedUpload => help.transport.uploads.at(-1)!;

  async function pick(...files: readonly ChosenFile[]): Promise<void> {
    const before = rows().length;
    input().focus();
    if (engine === 'webkit') give(files);
    else await choose(...files);
    const isDecided = (): boolean =>
      rows().length === before + files.length && !rows().join().includes('take a look');
    await help.until(isDecided, 'the files are listed');
    await help.settled();
  }

  /** As the browser does it when its own window closes. */
  function give(files: readonly ChosenFile[]): void {
    input().files = dataOf(files).files;
    input().dispatchEvent(new Event('change'));
  }

  function dataOf(files: readonly ChosenFile[]): DataTransfer {
    const data = new DataTransfer();
    for (const { name, text, bytes = text.length } of files) {
      const type = name.endsWith('.pdf') ? 'application/pdf' : '';
      data.items.add(new File([text.padEnd(bytes, '.').slice(0, bytes)], name, { type }));
    }
    return data;
  }

  async function arrives(step: 'accepted' | 'rejected' = 'accepted'): Promise<void> {
    const { localId: file, name } = lastUpload().file;
    lastUpload().arrive();
    const about = { requestId: 'r', file, name };
    await help.happens<'upload.received'>({ type: 'upload.received', ...about, kind: 'pdf', bytes: 18 });
    if (step === 'accepted') await help.happens<'upload.accepted'>({ type: 'upload.accepted', ...about });
    else await help.happens<'upload.rejected'>({ type: 'upload.rejected', ...about, reason: 'infected' });
  }

  it('is asked for in words, above the conversation, without moving the focus', async () => {
    await help.type('A draft');
    await ask();
    expect(help.find('#upload-pin').innerText.replace(/\s+/g, ' ')).to.contain(
      'Maria asks for a file: Your receipt',
    );
    expect(help.focused).to.equal('Your message');
    await help.hears(
      'Maria asks for a file: Your receipt. Use the button Send a file, above the conversation.',
    );
    expect(
      help.times('Maria asks for a file: Your receipt. Use the button Send a file, above the conversation.'),
    ).to.equal(1);
  });

  it('tells where it goes, what may be sent and how much before anything is chosen', async () => {
    // An hour from now may be tomorrow; the end of this day is not.
    await ask({ expiresAt: new Date().setHours(23, 59, 59, 999) });
    await openPage();
    expect(help.root.activeElement?.localName).to.equal('h3');
    const text = help.find('#upload').innerText.replace(/\s+/g, ' ');
    for (const part of [
      'Goes to larkfield.example',
      'PDF, JPEG photo',
      '2 files of 2 kB each',
      'Open until Today',
    ])
      expect(text).to.contain(part);
    expect(input().accept).to.equal('.pdf,application/pdf,.jpg,.jpeg,image/jpeg');
    expect(input().getBoundingClientRect().height).to.be.at.least(44);
  });

  it('gives focus and draft back by Escape', async () => {
    await help.type('A draft');
    await ask();
    await openPage();
    await help.press('Escape');
    expect(help.focused).to.equal('Send a file');
    expect(help.root.activeElement?.id).to.equal('open-upload');
    expect(help.field.value).to.equal('A draft');
  });

  it('does not send what is chosen: it lists it, says so, and leaves the focus', async () => {
    await ask();
    await openPage();
    await pick(pdf('bill.pdf'));
    expect(rows()).to.deep.equal(['bill.pdf 1 kB · Ready to send Remove bill.pdf']);
    expect(help.focused).to.equal('Choose a file');
    expect(help.transport.uploads).to.deep.equal([]);
    await help.hears('bill.pdf added.');
  });

  it('says of each file that cannot be sent why, and sends none of them', async () => {
    await ask();
    await openPage();
    await pick(
      { name: 'page.svg', text: '<svg>' },
      { name: 'photo.pdf', text: 'GIF89a.......' },
      { name: 'large.pdf', text: '%PDF-', bytes: 2001 },
      { name: 'none.pdf', text: '' },
    );
    expect(rows().map((row) => row.replace(/ Remove .*/, ''))).to.deep.equal([
      'page.svg We cannot take this kind of file. Choose another one.',
      'photo.pdf This is not the kind of file that its name says. Choose another one.',
      'large.pdf This file is too large. Choose a smaller one.',
      'none.pdf This file is empty. Choose another one.',
    ]);
    await help.use('Send files');
    expect(help.transport.uploads).to.deep.equal([]);
    await help.hears('Choose a file first.');
  });

  it('takes no more files than were asked for', async () => {
    await ask();
    await openPage();
    await pick(pdf('one.pdf'), pdf('two.pdf'), pdf('three.pdf'));
    expect(rows()[2]).to.contain('one file too many');
  });

  it('takes a card number out of a name, and says so', async () => {
    await ask();
    await openPage();
    await pick(pdf('card 4111 1111 1111 1111.pdf'));
    expect(rows()[0]).to.contain('card [card number removed].pdf');
    expect(rows()[0]).to.contain('Its name held a number');
    await help.use('Send files');
    expect(lastUpload().file.name).to.equal('card [card number removed].pdf');
  });

  it('sends on request, shows how far it is, and what became of it', async () => {
    await ask();
    await openPage();
    await pick(pdf('bill.pdf'));
    await help.use('Send files');
    await help.hears('Sending bill.pdf.');
    lastUpload().progress(0.4);
    await help.settled();
    expect(help.find<HTMLProgressElement>('progress').value).to.equal(40);
    expect(rows()[0]).to.contain('Sending: 40%');
    await arrives();
    expect(rows()).to.deep.equal(['bill.pdf 1 kB · Sent and accepted']);
    await help.hears('bill.pdf was sent and accepted.');
    expect(help.root.activeElement?.id).to.equal('send-files');
  });

  it('tells the half of what takes long, once', async () => {
    await ask();
    await openPage();
    await pick(pdf('bill.pdf'));
    await help.use('Send files');
    const { now } = Date;
    Date.now = () => now.call(Date) + 11_000;
    try {
      lastUpload().progress(0.5);
      lastUpload().progress(0.6);
      await help.hears('Half of bill.pdf is sent.');
    } finally {
      Date.now = now;
    }
    expect(help.times('Half of bill.pdf is sent.')).to.equal(1);
  });

  it('shows and says at once what was not accepted, and what to do', async () => {
    await ask();
    await openPage();
    await pick(pdf('bill.pdf'));
    await help.use('Send files');
    await arrives('rejected');
    const words = 'bill.pdf was not accepted: it may hold a virus. We did not keep it. Choose another file.';
    expect(rows()).to.deep.equal([words]);
    expect((await help.hears(words)).live).to.equal('assertive');
  });

  it('is stopped by Cancel, with the focus on the same button, and can be sent again', async () => {
    await ask();
    await openPage();
    await pick(pdf('bill.pdf'));
    await help.use('Send files');
    const { localId } = lastUpload().file;
    await help.use('Cancel bill.pdf');
    expect(lastUpload().isStopped).to.equal(true);
    await help.until(() => help.focused === 'Remove bill.pdf', 'it is ready again');
    await help.hears('bill.pdf was not sent. It is still in your list.');
    await help.use('Send files');
    expect([help.transport.uploads.length, lastUpload().file.localId]).to.deep.equal([2, localId]);
  });

  it('is tried again after a cut, under the same id', async () => {
    await ask();
    await openPage();
    await pick(pdf('bill.pdf'));
    await help.use('Send files');
    const { localId } = lastUpload().file;
    lastUpload().fail(new TransportError('network', { delivery: 'unknown' }));
    const words = 'bill.pdf: Not sent. The connection is weak. Try again.';
    expect((await help.hears(words)).live).to.equal('assertive');
    await help.use('Try again bill.pdf');
    expect([help.transport.uploads.length, lastUpload().file.localId]).to.deep.equal([2, localId]);
    await help.settled();
    expect(help.focused).to.equal('Cancel bill.pdf');
  });

  it('goes on to the next Remove when a file is removed, and to Choose after the last', async () => {
    await ask();
    await openPage();
    await pick(pdf('one.pdf'), pdf('two.pdf'));
    await help.use('Remove one.pdf');
    expect(help.focused).to.equal('Remove two.pdf');
    await help.press('Enter');
    expect(help.focused).to.equal('Choose a file');
    expect(rows()).to.deep.equal([]);
  });

  it('takes files that are dropped or pasted as well', async () => {
    await ask();
    await openPage();
    const page = help.find('#upload');
    page.dispatchEvent(new DragEvent('drop', { dataTransfer: dataOf([pdf('one.pdf')]), cancelable: true }));
    await help.until(() => rows().length === 1, 'the first is there');
    const paste = new ClipboardEvent('paste', { clipboardData: dataOf([pdf('two.pdf')]), cancelable: true });
    page.dispatchEvent(paste);
    if (paste.clipboardData?.files.length) await help.until(() => rows().length === 2, 'the second is there');
  });

  it('ends by the customer’s own word, with the focus in the field', async () => {
    await ask();
    await openPage();
    await help.use('I would rather not send a file');
    await help.until(() => help.focused === 'Your message', 'the focus is in the field');
    expect(help.transport.commands.at(-1)).to.deep.equal({ do: 'finish-upload', requestId: 'r' });
    await help.happens<'upload.closed'>({ type: 'upload.closed', requestId: 'r', reason: 'declined' });
    expect(help.root.querySelector('#upload-pin')).to.equal(null);
    expect(help.focused).to.equal('Your message');
  });

  it('is over when it is taken back, with a word about it and the focus in the panel', async () => {
    await ask();
    await openPage();
    await pick(pdf('bill.pdf'));
    help.button('Remove bill.pdf').focus();
    await help.happens<'upload.closed'>({ type: 'upload.closed', requestId: 'r', reason: 'withdrawn' });
    expect(help.find('#upload').innerText).to.contain('No file is needed any more.');
    expect(help.focused).not.to.equal('body');
    await help.press('Escape');
    expect(help.focused).not.to.equal('body');
  });

  it('keeps what is chosen while Help is minimized, and through a change of language', async () => {
    await ask();
    await openPage();
    await pick(pdf('bill.pdf'));
    await help.use('Minimize');
    await help.open();
    await openPage();
    expect(rows()[0]).to.contain('Ready to send');
    help.element.lang = 'es';
    await help.until(() => help.maybe('Enviar archivos') !== undefined, 'Spanish');
    expect(rows()).to.deep.equal(['bill.pdf 1 kB · Listo para enviar Quitar bill.pdf']);
    expect(help.find('.purpose').lang).to.equal('en');
  });

  it('is not offered where the backend takes no files', async () => {
    await help.remove();
    help = await CareChatHarness.make({ capabilities: { upload: false } });
    await help.open();
    await help.happens<'upload.requested'>({
      ...{ type: 'upload.requested', requestId: 'r', from: maria, purpose: 'Your receipt', kinds: ['pdf'] },
      ...{ mostBytes: 2000, mostFiles: 2, expiresAt: Date.now() + 3_600_000 },
    });
    expect(help.root.querySelector('#open-upload')).to.equal(null);
  });
});
