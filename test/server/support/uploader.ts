import { connect, type Socket } from 'node:net';
import type { openHouse, Customer } from './house.ts';

type House = Awaited<ReturnType<typeof openHouse>>;

export interface Sending {
  readonly body: Buffer | string;
  readonly name?: string;
  readonly file?: string;
  readonly token?: string;
  readonly origin?: string;
  readonly conversation?: string;
  readonly requestId?: string;
}

/** Posts files to a house as a browser would, and as none would. */
export class Uploader {
  readonly #house: House;
  readonly #customer: Customer;
  readonly #cookie: string;
  requestId = '';

  constructor(house: House, customer: Customer, cookie: string) {
    this.#house = house;
    this.#customer = customer;
    this.#cookie = cookie;
  }

  async headers(sending: Sending): Promise<Record<string, string>> {
    const { name = 'bill.pdf', file = 'f1', requestId = this.requestId } = sending;
    return {
      origin: sending.origin ?? this.#house.origin,
      authorization: `Bearer ${sending.token ?? (await this.#house.token(this.#cookie))}`,
      'content-type': 'application/octet-stream',
      'care-conversation': sending.conversation ?? this.#customer.conversation,
      'care-request': requestId,
      'care-file': file,
      'care-file-name': encodeURIComponent(name),
    };
  }

  async post(sending: Sending): Promise<number> {
    const headers = await this.headers(sending);
    const body = typeof sending.body === 'string' ? sending.body : new Uint8Array(sending.body);
    const response = await fetch(this.#house.at('/care/upload'), { method: 'POST', headers, body });
    await response.text();
    return response.status;
  }

  /** The head of a post of so many bytes, on a socket to go on with by hand. */
  async begin(bytes: number, sending: Sending): Promise<Socket> {
    const { port, host } = new URL(this.#house.origin);
    const headers = { host, ...(await this.headers(sending)), 'content-length': String(bytes) };
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST /care/upload HTTP/1.1\r\n${lines.join('')}\r\n`);
    socket.write(sending.body);
    return socket;
  }
}

/** The status of what a socket is answered. */
export async function statusOn(socket: Socket): Promise<number> {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
    if (status !== undefined) return Number(status);
  }
  return 0;
}
