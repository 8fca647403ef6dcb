/** Contents of files on an engine, by conversation. Nothing is served from here: it stands for the bank's own store. */
export interface Files {
  /** Keeps a content, once however often it is tried. False where there is no room. */
  keep(conversation: string, file: string, content: Buffer): Promise<boolean>;
  wipe(conversation: string): Promise<void>;
  /** Bytes that are kept, as the engine counts them. */
  bytes(): Promise<number>;
}
