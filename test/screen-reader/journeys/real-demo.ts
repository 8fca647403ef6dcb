import { heardOnce, type Journey } from '../journey.ts';

export const realDemo: Journey = {
  name: 'real-demo',
  title: 'on the account page, with the real gateway: ask, hear the streamed answer, ask for a person',
  // It is left unsaid where the answer is there first.
  mayBeHeard: /^Sent\.$/,
  async act(listener, origin) {
    await listener.open(origin);
    await listener.seek('shift+b', /^Help/);
    await listener.press('Return');
    const greeting = "Hello. I'm an automated assistant.";
    await listener.hear(greeting);
    await listener.listen();
    await listener.type('How do I change my address?');
    await listener.press('Return');
    const answer = 'You can change your address, phone or email under Profile.';
    await listener.hear(answer);
    await listener.listen();
    await listener.type('live agent');
    await listener.press('Return');
    await listener.hear('in line');
    await listener.listen(2000);
    await heardOnce(listener, greeting, answer);
  },
};
