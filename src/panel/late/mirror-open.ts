import type { PanelHost } from '../host.ts';

export interface MirrorPorts {
  readonly signal: AbortSignal;
  /** The customer has opened Help here, or closed it. */
  told(on: boolean): void;
}

/** Help is open or closed in all tabs of one conversation. The focus is moved in none but the customer's own. */
export function mirrorOpen(host: PanelHost, { signal, told }: MirrorPorts) {
  let isByOther = false;
  let isAsked = false;
  // Help also makes way by itself, for what has the focus in this tab. That is no wish of the customer's.
  const ask = (): void => {
    isAsked = true;
    // Help closes at once, or the page has refused.
    queueMicrotask(() => (isAsked = false));
  };
  host.addEventListener('care-before-close', ask, { signal });
  host.addEventListener('care-close', () => isAsked && !isByOther && told(false), { signal });
  host.addEventListener('care-open', () => !isByOther && told(true), { signal });

  return {
    set(on: boolean): void {
      if (on === host.isOpen) return;
      isByOther = true;
      if (on) void host.open({ focus: false });
      else host.close();
      isByOther = false;
    },
  };
}
