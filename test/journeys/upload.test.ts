import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { eicar } from '../../demo/server/upload/scanner.ts';
import { upload as es } from '../../src/adapters/locale/es-upload.ts';
import { upload as en } from '../../src/core/messages/en-upload.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { removeFiles } from '../support/make-files.ts';
import { openTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import type { Agent } from './support/agent.ts';
import type { Customer } from './support/customer.ts';
import { chooseFiles, fileRows, seePartSent } from './support/files.ts';
import { inEachEngine, story } from './support/story.ts';
import { assertUndisturbed, together } from './support/together.ts';
import { ownFaults } from './support/visitor.ts';

after(removeFiles);

/** The desk asks by its dialog, with the keyboard alone. */
async function askFor(agent: Agent, purpose: string): Promise<void> {
  await agent.press('button Ask for a document');
  await agent.tabTo('textbox Which document');
  await agent.type(purpose);
  await agent.press('button Ask for it');
}

await inEachEngine('a document that the agent needs', (browser) => {
  story('is asked for, sent, checked and taken', (step) => {
    let demo: Demo;
    let customer: Customer;
    let agent: Agent;

    before(async () => {
      demo = await startDemo();
      [customer, agent] = await together(await browser(), demo);
    });
    after(() => demo.stop());

    step('and the customer hears who wants what, and where the button is', async () => {
      await askFor(agent, 'The receipt from XYZ Store');
      await customer.hear('Maria asks for a file: The receipt from XYZ Store');
      assert.equal(await customer.focus(), customer.field);
    });

    step('and reads where it goes before choosing anything', async () => {
      await customer.press(`button ${en.heading}`, 'Shift+Tab');
      await customer.focusComesTo(`h3 ${en.heading}`);
      await customer.see(`Goes to ${new URL(demo.origin).host}`);
      await customer.see('5 files of 10 MB each');
    });

    step('and chooses two, of which none goes out by that', async () => {
      await customer.tabTo(`button ${en.choose}`);
      await chooseFiles(
        customer,
        { name: 'receipt.pdf', text: '%PDF-1.7 a receipt', bytes: 300_000 },
        { name: 'bad.pdf', text: `%PDF-1.7 ${eicar}` },
      );
      await customer.hear('receipt.pdf, bad.pdf added.');
      assert.equal(await customer.focus(), `button ${en.choose}`);
      assert.deepEqual(await fileRows(customer), [
        'receipt.pdf 300 kB · Ready to send Remove receipt.pdf',
        'bad.pdf 1 kB · Ready to send Remove bad.pdf',
      ]);
      assert.ok(!customer.watched.requests.some((url) => url.endsWith('/care/upload')));
    });

    step('and sends them, hears what became of each, and the virus is found', async () => {
      await customer.press(`button ${en.send}`);
      await customer.hear('Sending receipt.pdf.');
      const bad = await customer.hear('bad.pdf was not accepted: it may hold a virus.');
      assert.equal(bad.assertive, true);
      await customer.hear('receipt.pdf was sent and accepted.');
      await customer.see('receipt.pdf 300 kB · Sent and accepted');
    });

    step('and the agent sees and hears the same', async () => {
      await agent.see('receipt.pdf PDF, 300 kB. Accepted.');
      await agent.see('bad.pdf PDF, 1 kB. Not accepted: the scanner found a virus');
      await agent.hear('receipt.pdf of Customer 1: Accepted.');
    });

    step('and the customer is done, and back in the field', async () => {
      await customer.press(`button ${en.done}`);
      await customer.focusComesTo(customer.field);
      await customer.see('You are done with sending files.');
      await agent.hear('The customer is done with sending files.');
    });

    step('and no move of the focus came by itself, and no policy was touched', () =>
      assertUndisturbed(customer, agent),
    );
  });

  story('is sent in Spanish', (step) => {
    let demo: Demo;
    let customer: Customer;
    let agent: Agent;

    before(async () => {
      demo = await startDemo();
      [customer, agent] = await together(await browser(), demo, { spanish: true });
    });
    after(() => demo.stop());

    step('and every word about it is Spanish', async () => {
      await askFor(agent, 'El recibo de XYZ Store');
      const asked = await customer.hear('Maria pide un archivo: El recibo de XYZ Store');
      assert.equal(asked.lang, 'es');
      await customer.press(`button ${es.heading}`, 'Shift+Tab');
      await customer.focusComesTo(`h3 ${es.heading}`);
      await customer.tabTo(`button ${es.choose}`);
      await chooseFiles(customer, { name: 'recibo.pdf', text: '%PDF-1.7 recibo' });
      await customer.hear('Se añadió: recibo.pdf.');
      await customer.press(`button ${es.send}`);
      await customer.hear('Se envió y se aceptó recibo.pdf.');
      await customer.press(`button ${es.done}`);
      await customer.focusComesTo(customer.field);
      await customer.see('Usted terminó de enviar archivos.');
    });

    step('without a fault', () => {
      assert.deepEqual([customer.watched.faults, agent.watched.faults], [[], []]);
    });
  });

  story('is cut off in the middle', (step) => {
    let demo: Demo;
    let line: TcpProxy;
    let customer: Customer;
    let agent: Agent;

    before(async () => {
      demo = await startDemo();
      line = await openTcpProxy(demo.port);
      [customer, agent] = await together(await browser(), demo, { origin: line.origin });
    });
    after(async () => {
      await line.close();
      await demo.stop();
    });

    step('and the customer hears that it did not go, and keeps it', async () => {
      await askFor(agent, 'The receipt');
      await customer.hear('Maria asks for a file: The receipt');
      await customer.press(`button ${en.heading}`, 'Shift+Tab');
      await customer.focusComesTo(`h3 ${en.heading}`);
      await customer.tabTo(`button ${en.choose}`);
      await chooseFiles(customer, { name: 'large.pdf', text: '%PDF-1.7 large', bytes: 9_000_000 });
      await customer.hear('large.pdf added.');
      line.slow(50);
      await customer.press(`button ${en.send}`);
      await seePartSent(customer, 1);
      line.drop();
      const lost = await customer.hear('large.pdf: Not sent.');
      assert.equal(lost.assertive, true);
      await customer.see('Not sent. The connection is weak. Try again.');
      await customer.hear('Connection lost.');
    });

    step('and it goes whole by the next attempt, once', async () => {
      line.restore();
      await customer.hear('Connected again.');
      await customer.press('button Try again large.pdf', 'Shift+Tab');
      await customer.hear('large.pdf was sent and accepted.');
      await agent.see('large.pdf PDF, 9.0 MB. Accepted.');
      assert.deepEqual(await fileRows(customer), ['large.pdf 9 MB · Sent and accepted']);
    });

    step('without any other fault', () => {
      assert.deepEqual(ownFaults(customer.watched), []);
      assert.deepEqual(agent.watched.faults, []);
    });
  });
});
