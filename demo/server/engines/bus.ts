/** Tells short texts to all gateways, the sender's own among them: at most once, in each sender's order. */
export interface Bus {
  publish(channel: string, text: string): void;
  subscribe(channel: string, listener: (text: string) => void): () => void;
}
