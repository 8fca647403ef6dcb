import type { BrowserLauncher, SessionResult, TestRunnerCoreConfig } from '@web/test-runner-core';
import { warmServer } from './warm-server.ts';

/** A launcher of web-test-runner that runs as many files at a time as it has members. */
export interface LauncherPool extends BrowserLauncher {
  /** The one whose browser shows that session; throws where none does. */
  memberOf(sessionId: string): BrowserLauncher;
}

/**
 * Several browsers of one engine as one launcher. Most of a test is waiting, as customers wait; but a second page
 * of the same browser would put the first in the background, without frames and without focus, so each has a
 * browser of its own.
 */
export function createLauncherPool(members: readonly BrowserLauncher[]): LauncherPool {
  const [first] = members;
  if (first === undefined) throw new Error('A pool without a browser');
  const { name, type } = first;
  const idle = [...members];
  const busy = new Map<string, BrowserLauncher>();

  function memberOf(sessionId: string): BrowserLauncher {
    const member = busy.get(sessionId);
    if (member === undefined) throw new Error(`${name} does not show ${sessionId}`);
    return member;
  }

  return {
    name,
    type,
    concurrency: members.length,
    memberOf,
    async initialize(config: TestRunnerCoreConfig, files: string[]) {
      await warmServer(config);
      for (const member of members) await member.initialize?.(config, files);
    },
    async startSession(sessionId, url) {
      const member = idle.pop();
      if (member === undefined) throw new Error(`More files at a time than browsers of ${name}`);
      busy.set(sessionId, member);
      await member.startSession(sessionId, url);
    },
    // Also where its browser did not start in time: it is to be given back all the same.
    isActive: (sessionId) => busy.has(sessionId),
    getBrowserUrl: (sessionId) => memberOf(sessionId).getBrowserUrl(sessionId),
    async stopSession(sessionId): Promise<SessionResult> {
      const member = memberOf(sessionId);
      try {
        return member.isActive(sessionId) ? await member.stopSession(sessionId) : {};
      } finally {
        busy.delete(sessionId);
        idle.push(member);
      }
    },
    startDebugSession: (sessionId, url) => first.startDebugSession(sessionId, url),
    async stop() {
      await Promise.all(members.map(async (member) => member.stop?.()));
    },
  };
}
