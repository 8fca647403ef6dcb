import type { Driver, DriverIO } from '../../../../src/core/protocol/driver.ts';
import { request, TransportError } from '../../../../src/transport.ts';

/** Those that `npm run start:backends` brings. */
export type BackendName = 'xmpp' | 'directline';

/** Every backend that is not there, where the bank's server does not know a better way. */
const command = 'npm run start:backends';

/** The command that brings this backend; undefined where it runs. */
export async function missingBackend(name: BackendName): Promise<string | undefined> {
  const answer = await fetch('/session/backends').catch(() => undefined);
  if (answer?.ok !== true) return command;
  const { running, missing } = (await answer.json()) as {
    readonly running: readonly string[];
    readonly missing: Readonly<Record<string, string>>;
  };
  return running.includes(name) ? undefined : (missing[name] ?? command);
}

export interface SessionDriver<Session> {
  /** As in resume tokens: that of the driver that is made. */
  readonly name: string;
  readonly backend: BackendName;
  make(session: Session): Driver;
  tokenOf(session: Session): string;
}

/**
 * A driver that is made anew for each conversation, from what the bank's server gives for it behind the customer's own
 * log-in: a name, a place, and a secret that is good for this conversation alone.
 */
export function createSessionDriver<Session>(how: SessionDriver<Session>): Driver {
  let current: { session: Session; readonly driver: Driver } | undefined;

  async function ask({ options, resume, signal }: DriverIO): Promise<Session> {
    const { locale: lang, context = {} } = options;
    const conversation = resume?.conversation;
    const body = { driver: how.backend, lang, context, ...(conversation !== undefined && { conversation }) };
    const response = await request('/session/backend', { body, signal });
    return (await response.json().catch(() => {
      throw new TransportError('protocol');
    })) as Session;
  }

  return {
    name: how.name,
    async open(io) {
      if (!io.resume || !current) {
        const session = await ask(io);
        current = { session, driver: how.make(session) };
      }
      const mine = current;
      return mine.driver.open({
        ...io,
        async token(reason) {
          if (reason === 'rejected') mine.session = await ask(io);
          return how.tokenOf(mine.session);
        },
      });
    },
  };
}
