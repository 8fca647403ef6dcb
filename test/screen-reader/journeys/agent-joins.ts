import { assistant, maria } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const agentJoins: Journey = {
  name: 'agent-joins',
  title: 'an agent joins and writes',
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, assistant);
    const hello = 'Hello Alex. I can see what you told the assistant.';
    await stage.tell('Maria joins and writes', stage.script.joins(maria), stage.script.says(maria, hello));
    await listener.hear(hello);
    await listener.listen();
    await heardOnce(listener, 'Maria, live agent', hello);
  },
};
