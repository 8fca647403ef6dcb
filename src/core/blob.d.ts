/** The core passes files on and never reads one; a runtime's own, fuller type merges with this. */
interface Blob {
  readonly size: number;
  readonly type: string;
}
