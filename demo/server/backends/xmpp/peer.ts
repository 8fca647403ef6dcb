import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import NodeSocket from 'ws';
import type { Prosody } from './prosody.ts';

/** Somebody at the bank's end who speaks XMPP, as the text of whole stanzas. */
export interface Peer {
  send(xml: string): void;
  /** The first stanza, heard already or to come, that has all of these in it. */
  heard(...parts: readonly string[]): Promise<string>;
  /** Is told every stanza from now on. */
  listen(hear: (stanza: string) => void): void;
  close(): void;
}

interface Mouth {
  write(xml: string): void;
  close(): void;
}

function peerOf(mouth: Mouth): Peer & { take(stanza: string): void } {
  const stanzas: string[] = [];
  const listeners = new Set<(stanza: string) => void>();
  return {
    send: mouth.write,
    close: mouth.close,
    listen: (hear) => void listeners.add(hear),
    heard: (...parts) =>
      new Promise((resolve) => {
        const check = (): void => {
          const found = stanzas.find((stanza) => parts.every((part) => stanza.includes(part)));
          if (found === undefined) return;
          listeners.delete(check);
          resolve(found);
        };
        listeners.add(check);
        check();
      }),
    take(stanza) {
      stanzas.push(stanza);
      for (const listener of [...listeners]) listener(stanza);
    },
  };
}

/** An ordinary client, as an agent has one: no part of our driver, and no more than the protocol asks. */
export async function startClient(prosody: Prosody, name: string, password: string): Promise<Peer> {
  const socket = new NodeSocket(`ws://127.0.0.1:${prosody.port}/xmpp-websocket`, 'xmpp');
  const peer = peerOf({ write: (xml) => socket.send(xml), close: () => socket.close() });
  socket.on('message', (data: Buffer) => peer.take(data.toString()));
  await once(socket, 'open');
  const open = `<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="${prosody.domain}" version="1.0"/>`;
  peer.send(open);
  await peer.heard('features', 'PLAIN');
  const plain = Buffer.from(`\0${name}\0${password}`).toString('base64');
  peer.send(`<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="PLAIN">${plain}</auth>`);
  await peer.heard('<success');
  peer.send(open);
  await peer.heard('features', 'xmpp-bind');
  peer.send(
    '<iq xmlns="jabber:client" type="set" id="bind"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></iq>',
  );
  await peer.heard('<iq', 'bind', 'result');
  return peer;
}

/** A component of the bank's (XEP-0114). */
export async function startComponent(prosody: Prosody, name: string): Promise<Peer> {
  const socket = connect(prosody.componentPort, '127.0.0.1');
  const peer = peerOf({ write: (xml) => socket.write(xml), close: () => socket.destroy() });
  const began = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const header = /<stream:stream[^>]*\sid='([^']*)'[^>]*>/.exec(text);
      if (header) {
        text = text.slice(header.index + header[0].length);
        resolve(header[1] ?? '');
      }
      for (let stanza = firstOf(text); stanza; stanza = firstOf(text)) {
        text = text.slice(stanza.length);
        // What keeps the line open is white space.
        peer.take(stanza.trim());
      }
    });
  });
  const space = 'xmlns="jabber:component:accept" xmlns:stream="http://etherx.jabber.org/streams"';
  peer.send(`<stream:stream ${space} to="${name}">`);
  const hash = createHash('sha1')
    .update((await began) + prosody.secret)
    .digest('hex');
  peer.send(`<handshake>${hash}</handshake>`);
  await peer.heard('<handshake');
  return peer;
}

/** The first whole element; Prosody writes no ">" but those of tags. */
function firstOf(text: string): string {
  let depth = 0;
  for (const { 0: tag, index } of text.matchAll(/<[^>]*>/g)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) depth++;
    if (depth === 0) return text.slice(0, index + tag.length);
  }
  return '';
}
