import { expect } from '@open-wc/testing';
import { openConversation } from '../../../src/adapters/storage/open-conversation.ts';

const token = { driver: 'gateway', conversation: 'c-1' };

describe('the open conversation of a tab', () => {
  beforeEach(() => sessionStorage.clear());
  after(() => sessionStorage.clear());

  it('is kept with how far it is read, and forgotten whole', () => {
    openConversation.write(token);
    openConversation.markRead('m-7');
    openConversation.write(token);
    expect(openConversation.read()).to.deep.equal(token);
    expect(openConversation.lastRead()).to.equal('m-7');
    openConversation.clear();
    expect(openConversation.read()).to.equal(undefined);
    expect(openConversation.lastRead()).to.equal(undefined);
  });

  it('does not lend its place to another conversation, or to none', () => {
    openConversation.markRead('m-1');
    expect(sessionStorage.length).to.equal(0);
    openConversation.write(token);
    openConversation.markRead('m-7');
    openConversation.write({ ...token, conversation: 'c-2' });
    expect(openConversation.lastRead()).to.equal(undefined);
  });

  it('goes on with what the version before has kept, and with a later one that has the same two names', () => {
    for (const version of [{}, { version: '2', lead: 'x' }]) {
      sessionStorage.setItem('care-chat', JSON.stringify({ ...version, ...token }));
      expect(openConversation.read()).to.deep.equal(token);
      expect(openConversation.isForeign).to.equal(false);
    }
  });

  it('tells of a later one that it cannot read', () => {
    sessionStorage.setItem('care-chat', JSON.stringify({ version: '3', place: 'x' }));
    expect(openConversation.read()).to.equal(undefined);
    expect(openConversation.isForeign).to.equal(true);
  });

  it('is set aside: off the device, and known as long as the page lives', () => {
    openConversation.write(token);
    openConversation.setAside();
    expect(sessionStorage.length).to.equal(0);
    expect(openConversation.read()).to.deep.equal(token);
    openConversation.clear();
    expect(openConversation.read()).to.equal(undefined);
  });

  it('takes nothing that it has not written', () => {
    for (const words of ['{', 'null', '7', '[]', '{"driver":7,"conversation":{}}', '{"driver":"gateway"}']) {
      sessionStorage.setItem('care-chat', words);
      expect(openConversation.read(), words).to.equal(undefined);
      expect(openConversation.lastRead(), words).to.equal(undefined);
    }
  });
});
