import { systemIds } from '../../adapters/system.ts';
import { upload as es } from '../../adapters/locale/es-upload.ts';
import { openUpload } from '../../core/conversation/select.ts';
import { roomFor, type Upload } from '../../core/conversation/upload.ts';
import { inspect } from '../../core/guard/inspect.ts';
import { redact } from '../../core/guard/redact.ts';
import { upload as en } from '../../core/messages/en-upload.ts';
import type { FileProblem, UploadMessages } from '../../core/messages/upload-messages.ts';
import { fileName, kindOfName } from '../../core/protocol/file-kind.ts';
import { transportErrorFrom, type TransportErrorKind } from '../../core/protocol/transport-error.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { problemOf } from './check-file.ts';
import { wordsIn } from './words-in.ts';

/** Where a chosen file stands, until the conversation tells that it has arrived. */
export type PickState =
  | { readonly is: 'looking' | 'ready' | 'waiting' | 'arrived' }
  | { readonly is: 'refused'; readonly problem: FileProblem }
  | { readonly is: 'sending'; readonly part: number }
  | { readonly is: 'failed'; readonly error: TransportErrorKind };

/** A file that the customer has chosen. */
export interface Pick {
  readonly localId: string;
  readonly requestId: string;
  readonly content: File;
  /** Fit to be shown and sent. */
  readonly name: string;
  /** The guard has taken something out of its name. */
  readonly renamed: boolean;
  readonly state: PickState;
}

/** Sending that takes longer is told of half-way. */
const longSending = 10_000;

const trays = new WeakMap<ActingPanel, FileTray>();

/** The panel's one tray: the pinned notice and the page look at the same files. */
export function trayOf(panel: ActingPanel): FileTray {
  const tray = trays.get(panel) ?? new FileTray(panel);
  trays.set(panel, tray);
  return tray;
}

/** The files that the customer has chosen: held here and nowhere else, and sent one after the other. */
export class FileTray {
  private readonly panel: ActingPanel;
  private readonly stops = new Map<string, AbortController>();
  private picks: readonly Pick[] = [];
  private isSending = false;

  constructor(panel: ActingPanel) {
    this.panel = panel;
  }

  /** Those for this request that the conversation does not hold yet. */
  of({ request, files }: Upload): readonly Pick[] {
    const arrived = new Set(files.map(({ file }) => file));
    return this.picks.filter((pick) => pick.requestId === request.requestId && !arrived.has(pick.localId));
  }

  async add(files: readonly File[]): Promise<void> {
    const upload = openUpload(this.panel.session.store.state);
    if (!upload || files.length === 0) return;
    const { request } = upload;
    const fresh = files.map((file) => this.picked(file, request.requestId));
    this.put([...this.picks, ...fresh]);
    for (const { localId, content } of fresh) {
      const problem = this.hasRoom(upload, localId) ? await problemOf(content, request) : 'too-many';
      this.change(localId, problem ? { is: 'refused', problem } : { is: 'ready' });
    }
    this.tell(fresh.map(({ localId }) => localId));
  }

  remove(localId: string): void {
    const pick = this.find(localId);
    if (!pick) return;
    this.put(this.picks.filter((one) => one !== pick));
    this.say(this.words.removed(pick.name));
  }

  /** All that are ready; false where there is none. */
  send(): boolean {
    const ready = this.picks.filter(({ state }) => state.is === 'ready');
    for (const { localId } of ready) this.change(localId, { is: 'waiting' });
    void this.sendWaiting();
    return ready.length > 0;
  }

  sendAgain(localId: string): void {
    this.change(localId, { is: 'waiting' });
    void this.sendWaiting();
  }

  /** Back to what is ready; what has arrived of it is dropped by the other side. */
  stop(localId: string): void {
    this.stops.get(localId)?.abort();
    if (this.find(localId)?.state.is === 'waiting') this.change(localId, { is: 'ready' });
  }

  private picked(content: File, requestId: string): Pick {
    const findings = inspect(content.name).filter(({ certainty }) => certainty === 'certain');
    const renamed = findings.length > 0;
    const { removed } = this.panel.parts.messages.guard;
    const safe = renamed ? redact(content.name, findings, removed) : content.name;
    const kind = kindOfName(content.name);
    // What cannot be sent is shown as it is called, as far as a name may look.
    const name = kind ? fileName(safe, kind) : fileName(`${safe}.pdf`, 'pdf').slice(0, -4);
    return { localId: systemIds.id(), requestId, content, name, renamed, state: { is: 'looking' } };
  }

  private hasRoom(upload: Upload, localId: string): boolean {
    const others = this.of(upload).filter((pick) => pick.localId !== localId);
    const counted = others.filter(({ state }) => state.is !== 'refused' && state.is !== 'looking');
    return counted.length < roomFor(upload);
  }

  private async sendWaiting(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    const waiting = (): Pick | undefined => this.picks.find(({ state }) => state.is === 'waiting');
    for (let next = waiting(); next; next = waiting()) await this.deliver(next);
    this.isSending = false;
  }

  private async deliver({ requestId, localId, name, content }: Pick): Promise<void> {
    const stop = new AbortController();
    this.stops.set(localId, stop);
    this.change(localId, { is: 'sending', part: 0 });
    this.say(this.words.started(name));
    const { signal } = stop;
    try {
      const progress = this.progressOf(localId, name);
      await this.panel.session.upload({ requestId, localId, name, content }, { progress, signal });
      this.change(localId, { is: 'arrived' });
    } catch (thrown) {
      this.failed(localId, signal.aborted ? undefined : (transportErrorFrom(thrown)?.kind ?? 'unsupported'));
    } finally {
      this.stops.delete(localId);
    }
  }

  private failed(localId: string, error: TransportErrorKind | undefined): void {
    const name = this.find(localId)?.name ?? '';
    this.change(localId, error ? { is: 'failed', error } : { is: 'ready' });
    const { words } = this;
    if (!error) return this.say(words.stopped(name));
    this.panel.announcer.say(words.notSent(name, words.failed(error)), { urgency: 1, assertive: true });
  }

  private progressOf(localId: string, name: string): (part: number) => void {
    const { clock } = this.panel.parts;
    const began = clock.now();
    let isTold = false;
    return (part) => {
      if (this.find(localId)?.state.is === 'sending') this.change(localId, { is: 'sending', part });
      if (isTold || part < 0.5) return;
      isTold = true;
      if (part < 1 && clock.now() - began > longSending) this.say(this.words.half(name));
    };
  }

  /** One word for all that were chosen together, and why some cannot be sent. */
  private tell(ids: readonly string[]): void {
    const { words } = this;
    const picks = ids.flatMap((localId) => this.find(localId) ?? []);
    const good = picks.filter(({ state }) => state.is === 'ready').map(({ name }) => name);
    const bad = picks.flatMap(({ name, state }) =>
      state.is === 'refused' ? [words.notSent(name, words.problem(state.problem))] : [],
    );
    const isRenamed = picks.some(({ renamed, state }) => renamed && state.is === 'ready');
    const sentences = [
      ...(good.length > 0 ? [words.added(good)] : []),
      ...(isRenamed ? [words.renamed] : []),
      ...bad,
    ];
    this.say(sentences.join(' '));
  }

  private say(text: string): void {
    this.panel.announcer.say(text);
  }

  private get words(): UploadMessages {
    return wordsIn(this.panel.parts.messages.lang, { en, es });
  }

  private find(localId: string): Pick | undefined {
    return this.picks.find((pick) => pick.localId === localId);
  }

  private change(localId: string, state: PickState): void {
    this.put(this.picks.map((pick) => (pick.localId === localId ? { ...pick, state } : pick)));
  }

  private put(picks: readonly Pick[]): void {
    this.picks = picks;
    this.panel.host.requestUpdate();
  }
}
