import { maria } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const securePrompt: Journey = {
  name: 'secure-prompt',
  title: 'details are asked for; a whole card number is refused, the last four digits are taken',
  // How Orca tells of what the journey selects to write over it: by the whole, or by the words, in one run and the next.
  mayBeHeard: /^(entire document selected|4111 1111 1111 1111|selected)$/,
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, maria);
    const asked =
      'Maria asks for details: To find the charge. Use the button Answer, above the conversation.';
    await stage.tell(
      'Maria asks for the last four digits',
      stage.script.fact<'secure.requested'>({
        ...{ type: 'secure.requested', requestId: 'details', from: maria, purpose: 'To find the charge' },
        ...{ fields: [{ name: 'card', kind: 'last-four' }], expiresAt: Date.now() + 3_600_000 },
      }),
    );
    await listener.hear(asked);
    await listener.listen();
    // From the field to the button above the conversation, and by it to the form's first field.
    await listener.press('shift+Tab', 'Return');
    await listener.hear('Last four digits of your card');
    await listener.listen();
    await listener.type('4111 1111 1111 1111');
    await listener.press('Return');
    await listener.hear('Not sent. Please check your answers.');
    await listener.listen();
    // The first line of what is wrong leads to its field.
    await listener.press('Tab', 'Return', 'ctrl+a');
    await listener.type('1005');
    await listener.press('Return');
    await listener.hear('Your message');
    const given = 'You provided: last four digits.';
    await stage.tell(
      'the bank has them',
      stage.script.fact<'secure.closed'>({
        ...{ type: 'secure.closed', requestId: 'details', reason: 'provided', kinds: ['last-four'] },
      }),
    );
    await listener.hear(given);
    await listener.listen();
    await heardOnce(listener, asked, given);
  },
};
