/** The core passes signals on and never makes one; a runtime's own, fuller type merges with this. */
interface AbortSignal {
  readonly aborted: boolean;
}
