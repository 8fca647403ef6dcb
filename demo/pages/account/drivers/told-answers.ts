import type { DriverIO, Driver } from '../../../../src/core/protocol/driver.ts';
import type { WireEvent } from '../../../../src/core/protocol/events.ts';

/** What the demo's assistant sends ahead of each answer: what the AI SDK's stream has no word for. */
interface AnswerHead {
  readonly type: 'demo.answer';
  readonly lang: string;
  readonly choices: readonly unknown[];
}

/** Gives the answers of a driver their language and their choices. Any driver can be dressed like this. */
export function withAnswerHeads(driver: Driver): Driver {
  return {
    name: driver.name,
    open(io: DriverIO) {
      let head: Partial<AnswerHead> = {};
      return driver.open({
        ...io,
        emit(event: WireEvent | AnswerHead) {
          if (event.type === 'demo.answer') {
            head = event;
            return;
          }
          io.emit(isAnswer(event) ? { ...event, ...rest(head) } : event);
          // It is whole: what the page says in its place or after it is not of it.
          if (event.type === 'message.received') head = {};
        },
      });
    },
  };
}

function isAnswer(event: WireEvent): boolean {
  const { type } = event;
  return type === 'message.streamed' || type === 'message.received';
}

/** The runtime decodes it, as all that comes from a driver. */
function rest({ lang, choices }: Partial<AnswerHead>): object {
  return { ...(lang !== undefined && { lang }), ...(choices && { choices }) };
}
