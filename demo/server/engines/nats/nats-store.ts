import type { Clock } from '../../../../src/core/protocol/ports.ts';
import { persist } from '../persist.ts';
import type { Line, Store } from '../store.ts';
import type { Client, Message } from './nats-client.ts';
import { token } from './token.ts';

/** A request that is not answered by then has met a server without a leader, and is made again. */
const answerMilliseconds = 2000;

/**
 * One kind of stream as one JetStream stream, each name a subject in it.
 *
 * Lines come by JetStream's republishing, over plain subscriptions: a consumer for each conversation would be a
 * burden for a cluster, and ordered consumers need a server of 2.10.
 */
export async function openNatsStore(
  client: Client,
  { stream, replicas, clock }: { readonly stream: string; readonly replicas: number; readonly clock: Clock },
): Promise<Store> {
  const { connection, jetStream, manager } = client;
  const kept = (name: string): string => `${stream}.log.${token(name)}`;
  // One that is there already with another configuration is refused, and so it should be: it must not pass for ours.
  await persist(clock, () =>
    manager.streams.add({
      name: stream,
      subjects: [`${stream}.log.*`],
      storage: 'file',
      num_replicas: replicas,
      republish: { src: `${stream}.log.*`, dest: `${stream}.live.{{wildcard(1)}}` },
    }),
  );

  return {
    add: (name, { id, text }) =>
      persist(clock, async () => {
        const { seq } = await jetStream.publish(kept(name), text, { msgID: id, timeout: answerMilliseconds });
        // A line that is tried again while the first try is still being agreed on has no place yet.
        if (seq === 0) throw new Error('The line has no place yet.');
        return seq;
      }),

    async after(name, place) {
      const lines: Line[] = [];
      for (let previous = place; ;) {
        const which = { next_by_subj: kept(name), seq: previous + 1 };
        const message = await persist(clock, () => manager.streams.getMessage(stream, which));
        if (!message) return lines;
        lines.push({ place: message.seq, previous, text: message.string() });
        previous = message.seq;
      }
    },

    async follow(name, listener) {
      const subscription = connection.subscribe(`${stream}.live.${token(name)}`, {
        callback(error, message) {
          const line = error ? undefined : lineOf(message);
          if (line) listener(line);
        },
      });
      return () => subscription.unsubscribe();
    },

    onDoubt(listener) {
      const subscription = connection.subscribe(`$JS.EVENT.ADVISORY.STREAM.LEADER_ELECTED.${stream}`, {
        callback: () => listener(),
      });
      let isOver = false;
      void (async () => {
        for await (const { type } of connection.status()) {
          if (isOver) return;
          if (type === 'reconnect') listener();
        }
      })();
      return () => {
        isOver = true;
        subscription.unsubscribe();
      };
    },
  };
}

function lineOf(message: Message): Line | undefined {
  const place = Number(message.headers?.get('Nats-Sequence'));
  const previous = Number(message.headers?.get('Nats-Last-Sequence'));
  return place > 0 ? { place, previous, text: message.string() } : undefined;
}
