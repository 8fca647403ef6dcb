import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Accommodation } from '../../src/core/protocol/accommodations.ts';
import { defaultSettings, type Settings } from '../../src/core/settings/settings.ts';
import { Sharing } from '../../src/panel/controllers/sharing.ts';
import { createSession, type Session } from '../../src/session/session.ts';
import { stamp } from '../core/conversation/facts.ts';
import { countingIds, FakeTransport, HandClock, HandMemory } from '../session/fakes.ts';

/** A conversation that was open before this page: agents know of a slower pace. */
describe('what agents may know', () => {
  const slower = { ...defaultSettings, slowerPace: true, share: true };
  let transport: FakeTransport;
  let session: Session;
  let settings: { current: Settings; isRead: boolean };
  let sharing: Sharing;
  const asked = () =>
    transport.commands.map((one) => one.do === 'share-accommodations' && one.accommodations);
  const knows = (...accommodations: Accommodation[]) =>
    transport.emit({ type: 'accommodations.shared', ...stamp(), accommodations });

  beforeEach(() => {
    transport = new FakeTransport();
    const ports = { transport, clock: new HandClock(), ids: countingIds(), memory: new HandMemory() };
    session = createSession(ports, 'en');
    settings = { current: defaultSettings, isRead: false };
    sharing = new Sharing({ session, settings });
    transport.emit({
      ...{ type: 'capabilities.changed' },
      capabilities: { ...transport.capabilities, accommodations: true },
    });
    knows('slower-pace');
    transport.emit({ type: 'connection.changed', state: 'online', attempt: 1 });
  });

  it('is not taken back before the settings have been read', () => {
    sharing.hostUpdated();
    Object.assign(settings, { current: slower, isRead: true });
    sharing.hostUpdated();
    assert.deepEqual(asked(), []);
  });

  it('is taken back once, when the customer no longer shares it', () => {
    Object.assign(settings, { current: { ...slower, share: false }, isRead: true });
    sharing.hostUpdated();
    sharing.hostUpdated();
    assert.deepEqual(asked(), [[]]);
  });
});
