/** The bounds of files. Times in seconds. */
export interface UploadRules {
  /** Of one file. */
  readonly mostBytes: number;
  readonly mostFiles: number;
  /** Of all files that are kept at a time, and how many may be on their way: in all, and from one customer. */
  readonly mostKeptBytes: number;
  readonly mostAtOnce: number;
  readonly mostOfOne: number;
  /** A sender who is silent for so long, or not through after so long, is cut off. */
  readonly idleSeconds: number;
  readonly sendingSeconds: number;
  /** How long a request stands. */
  readonly openSeconds: number;
  /** The stand-in for a scanner takes so long, that its state is seen. */
  readonly scanSeconds: number;
}

export const uploadRules: UploadRules = {
  mostBytes: 10_000_000,
  mostFiles: 5,
  mostKeptBytes: 100_000_000,
  mostAtOnce: 8,
  mostOfOne: 2,
  idleSeconds: 10,
  sendingSeconds: 300,
  openSeconds: 3600,
  scanSeconds: 2,
};
