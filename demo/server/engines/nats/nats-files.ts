import type { Clock } from '../../../../src/core/protocol/ports.ts';
import type { Files } from '../files.ts';
import { persist } from '../persist.ts';
import type { Client } from './nats-client.ts';
import { token } from './token.ts';

/** A server takes a megabyte in one message; half of it leaves room for whatever is around. */
const pieceBytes = 524_288;
/** In nanoseconds, a day: should ever nobody be left to wipe them. */
const longest = 86_400_000_000_000;
/** What the server says where a stream has no more room. */
const full = 'maximum bytes exceeded';
const answerMilliseconds = 5000;

export async function openNatsFiles(
  { jetStream, manager }: Client,
  options: {
    readonly stream: string;
    readonly replicas: number;
    readonly mostBytes: number;
    readonly clock: Clock;
  },
): Promise<Files> {
  const { stream, replicas, mostBytes, clock } = options;
  await persist(clock, () =>
    manager.streams.add({
      name: stream,
      subjects: [`${stream}.*.*`],
      storage: 'file',
      num_replicas: replicas,
      max_bytes: mostBytes,
      max_age: longest,
      discard: 'new',
    }),
  );

  async function put(subject: string, content: Buffer): Promise<boolean> {
    const purge = () => manager.streams.purge(stream, { filter: subject });
    // What an attempt before this one has left is no part of it.
    await persist(clock, purge);
    try {
      for (let from = 0; from < content.byteLength; from += pieceBytes) {
        const piece = content.subarray(from, from + pieceBytes);
        await jetStream.publish(subject, piece, { timeout: answerMilliseconds });
      }
      return true;
    } catch (error) {
      await persist(clock, purge);
      if (String(error).includes(full)) return false;
      throw error;
    }
  }

  return {
    keep: (conversation, file, content) => put(`${stream}.${token(conversation)}.${token(file)}`, content),
    wipe: async (conversation) =>
      void (await persist(clock, () =>
        manager.streams.purge(stream, { filter: `${stream}.${token(conversation)}.*` }),
      )),
    bytes: async () => (await manager.streams.info(stream)).state.bytes,
  };
}
