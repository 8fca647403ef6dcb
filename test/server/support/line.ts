import { WebSocket } from 'ws';

/** A WebSocket in a test: what has come, and what is waited for. Frames are taken in the order of coming. */
export class Line<Out, In extends { readonly type: string }> {
  readonly socket: WebSocket;
  readonly frames: In[] = [];
  readonly closed: Promise<number>;
  #next = 0;
  #wake: () => void = () => undefined;

  constructor(url: string, origin = new URL(url).origin) {
    const address = url.replace(/^http/, 'ws');
    this.socket = new WebSocket(address, { headers: { origin } });
    this.socket.on('message', (data) => {
      this.frames.push(JSON.parse((data as Buffer).toString()) as In);
      this.#wake();
    });
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
    this.socket.on('error', () => undefined);
  }

  get opened(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.socket.readyState === WebSocket.OPEN) return resolve();
      this.socket.once('open', () => resolve());
      this.socket.once('error', reject);
    });
  }

  send(frame: Out): void {
    this.socket.send(JSON.stringify(frame));
  }

  raw(data: string | Buffer): void {
    this.socket.send(data);
  }

  /** The first frame of all that `is` accepts; takes nothing. For answers that are known by their id. */
  async seen(is: (frame: In) => boolean): Promise<In> {
    let found = this.frames.find(is);
    while (!found) {
      await this.#more();
      found = this.frames.find(is);
    }
    return found;
  }

  /** The next frame, of those not taken yet, that `is` accepts. Those before it are passed over. */
  async take<T extends In>(is: (frame: In) => frame is T): Promise<T>;
  async take(is: (frame: In) => boolean): Promise<In>;
  async take(is: (frame: In) => boolean): Promise<In> {
    for (;;) {
      while (this.#next < this.frames.length) {
        const frame = this.frames[this.#next++]!;
        if (is(frame)) return frame;
      }
      await this.#more();
    }
  }

  taking<K extends In['type']>(type: K): Promise<Extract<In, { type: K }>> {
    return this.take((frame): frame is Extract<In, { type: K }> => frame.type === type);
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.closed;
  }

  /** Settles with the next frame that comes; rejects where none comes. */
  #more(): Promise<void> {
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => {
        reject(new Error(`Waited in vain; came: ${JSON.stringify(this.frames)}`));
      }, 5000);
      const before = this.#wake;
      this.#wake = () => {
        clearTimeout(deadline);
        before();
        this.#wake = () => undefined;
        resolve();
      };
    });
  }
}
