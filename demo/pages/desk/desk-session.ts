import type { Cancel, Clock, IdSource } from '../../../src/core/protocol/ports.ts';
import type { FileKind } from '../../../src/core/protocol/upload.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import type { DeskClientFrame, DeskServerFrame, DetailKind } from '../../server/desk-frames.ts';
import type { FormName } from '../../server/forms/form-names.ts';
import { openDeskSocket, type DeskSocket, type Socket } from './desk-socket.ts';
import {
  activeOf,
  cautionAbout,
  emptyDesk,
  heldBy,
  mayWrite,
  writingLanguage,
  type Desk,
  type Duty,
} from './desk-state.ts';
import { filled, type SummaryWords } from './filled-summary.ts';
import { reduceDesk, type DeskEvent } from './reduce-desk.ts';

export interface DeskPorts {
  readonly open: () => Socket;
  readonly clock: Clock;
  readonly ids: IdSource;
}

const typingMilliseconds = 5000;

/** The running desk: turns the agent's wishes into frames, and the gateway's frames into facts. */
export class DeskSession {
  readonly store: Store<Desk, DeskEvent> = createStore(reduceDesk, emptyDesk);
  readonly #ports: DeskPorts;
  #socket: DeskSocket | null = null;
  #typing: { readonly conversation: string; readonly cancel: Cancel } | null = null;
  #readUpTo: string | null = null;
  /** The conversations that this line has given us, and whose unsent words have gone out over it again. */
  readonly #given = new Set<string>();

  constructor(ports: DeskPorts) {
    this.#ports = ports;
  }

  start(duty: Duty): void {
    const { open, clock, ids } = this.#ports;
    this.store.dispatch({ type: 'duty.started', duty });
    this.#socket = openDeskSocket({
      open,
      clock,
      random: () => ids.random(),
      hello: { type: 'hello', ...duty },
      onFrame: (frame) => this.#receive(frame),
      onLine: (line) => {
        if (line === 'lost') this.#given.clear();
        this.store.dispatch({ type: 'line.changed', line });
      },
    });
  }

  stop(): void {
    this.#socket?.close();
    this.#socket = null;
    this.store.dispatch({ type: 'duty.ended' });
  }

  /** Try at once: the network is back. */
  wake(): void {
    this.#socket?.wake();
  }

  accept(conversation: string): void {
    if (this.#socket?.send({ type: 'accept', conversation })) {
      this.store.dispatch({ type: 'customer.asked', conversation });
    }
  }

  /** What a customer has asked for in place of waiting is done. */
  settleContact(conversation: string, at: number): void {
    this.#socket?.send({ type: 'settle-contact', conversation, at });
  }

  openCase(conversation: string): void {
    this.#socket?.send({ type: 'open-case', conversation });
  }

  /** Asks the customer for a document, in the language that they read. */
  askFile(conversation: string, purpose: string, kinds: readonly FileKind[]): boolean {
    const held = heldBy(this.store.state, conversation);
    if (!held) return false;
    const lang = writingLanguage(this.store.state, held);
    return this.#send({ type: 'ask-file', conversation, purpose, kinds, lang });
  }

  /** A summary for the customer to check; what was left empty is left out. */
  summarize(conversation: string, { text, ...lines }: SummaryWords): boolean {
    const held = heldBy(this.store.state, conversation);
    if (!held) return false;
    const lang = writingLanguage(this.store.state, held);
    return this.#send({ type: 'summarize', conversation, text, ...filled(lines), lang });
  }

  withdrawFile(conversation: string): void {
    this.#socket?.send({ type: 'withdraw-file', conversation });
  }

  /** Asks for details beside the conversation, in the language that the customer reads. */
  askSecure(conversation: string, purpose: string, kinds: readonly DetailKind[]): boolean {
    const held = heldBy(this.store.state, conversation);
    if (!held) return false;
    const lang = writingLanguage(this.store.state, held);
    return this.#send({ type: 'ask-secure', conversation, purpose, kinds, lang });
  }

  withdrawSecure(conversation: string): void {
    this.#socket?.send({ type: 'withdraw-secure', conversation });
  }

  askForm(conversation: string, form: FormName): void {
    this.#socket?.send({ type: 'ask-form', conversation, form });
  }

  withdrawForm(conversation: string): void {
    this.#socket?.send({ type: 'withdraw-form', conversation });
  }

  sharePage(conversation: string, on: boolean): void {
    this.#socket?.send({ type: on ? 'ask-sharing' : 'withdraw-sharing', conversation });
  }

  /** Asks a colleague of that team to join; the agent stays. */
  invite(conversation: string, team: string, reason: string): boolean {
    return this.#send({ type: 'invite', conversation, team, ...(reason !== '' && { reason }) });
  }

  escalate(conversation: string): boolean {
    return this.#send({ type: 'escalate', conversation });
  }

  uninvite(conversation: string): void {
    this.#socket?.send({ type: 'uninvite', conversation });
  }

  join(conversation: string): void {
    if (this.#socket?.send({ type: 'join', conversation })) {
      this.store.dispatch({ type: 'customer.asked', conversation });
    }
  }

  /** `text` is what the customer reads of it; may be empty. */
  decline(conversation: string, text: string): boolean {
    const lang = this.store.state.invitations.find((one) => one.conversation === conversation)?.lang;
    const words = text === '' ? {} : { text, ...(lang !== undefined && { lang }) };
    return this.#send({ type: 'decline', conversation, ...words });
  }

  leave(conversation: string, text: string): boolean {
    const held = heldBy(this.store.state, conversation);
    if (!held) return false;
    const words = text === '' ? {} : { text, lang: writingLanguage(this.store.state, held) };
    return this.#send({ type: 'leave', conversation, ...words });
  }

  draft(conversation: string, draft: string): void {
    this.store.dispatch({ type: 'draft.changed', conversation, draft });
    if (draft.trim() === '') this.#stopTyping();
    else this.#showTyping(conversation);
  }

  /**
   * Says what stands in the composer. It stays on screen as unsent until the log holds it. It takes a second call to
   * say more to a customer who has asked for one message at a time, and to ask for what nobody may ask for.
   */
  say(conversation: string): void {
    const held = heldBy(this.store.state, conversation);
    const text = held?.draft.trim() ?? '';
    if (!held || text === '' || !mayWrite(held)) return;
    const caution = cautionAbout(held, text);
    if (caution && held.caution !== caution) {
      this.store.dispatch({ type: 'caution.told', conversation, caution });
      return;
    }
    this.#stopTyping();
    const { clock, ids } = this.#ports;
    const words = { localId: ids.id(), at: clock.now(), text, lang: writingLanguage(this.store.state, held) };
    this.store.dispatch({ type: 'words.said', conversation, words });
    // Said over a line that is only just back, it would overtake what waits to be said again.
    if (!this.#given.has(conversation)) return;
    this.#socket?.send({ type: 'say', conversation, localId: words.localId, text, lang: words.lang });
  }

  transfer(conversation: string, team: string, reason: string): boolean {
    const why = reason === '' ? {} : { reason };
    return this.#send({ type: 'transfer', conversation, team, ...why });
  }

  /** Ends the chat with a summary that the customer keeps; what was left empty of it is left out. */
  end(conversation: string, { text: summary, ...lines }: SummaryWords): boolean {
    const held = heldBy(this.store.state, conversation);
    if (!held) return false;
    const lang = writingLanguage(this.store.state, held);
    return this.#send({ type: 'end', conversation, summary, ...filled(lines), lang });
  }

  /** Lets the customer know how far the agent, who has the page in view, has read. */
  tellRead(): void {
    const held = activeOf(this.store.state);
    const latest = held?.conversation.timeline.blocks
      .at(-1)
      ?.entries.findLast((entry) => entry.kind === 'message' && entry.from.role === 'customer');
    if (!held || latest?.kind !== 'message' || latest.id === undefined || latest.id === this.#readUpTo)
      return;
    if (!mayWrite(held)) return;
    if (this.#socket?.send({ type: 'read', conversation: held.id, upTo: latest.id }))
      this.#readUpTo = latest.id;
  }

  /** True when it has gone out: what has not is the agent's to send again. */
  #send(frame: DeskClientFrame): boolean {
    return this.#socket?.send(frame) ?? false;
  }

  #receive(frame: DeskServerFrame): void {
    this.store.dispatch({ type: 'frame.received', frame });
    if (frame.type === 'assigned') this.#sayAgain(frame.conversation);
  }

  /** The gateway knows each by its id, so that none is said twice. */
  #sayAgain(conversation: string): void {
    this.#given.add(conversation);
    for (const { localId, text, lang } of heldBy(this.store.state, conversation)?.unsent ?? []) {
      this.#socket?.send({ type: 'say', conversation, localId, text, lang });
    }
  }

  #showTyping(conversation: string): void {
    if (this.#typing?.conversation === conversation) this.#typing.cancel();
    else {
      this.#stopTyping();
      this.#socket?.send({ type: 'typing', conversation, on: true });
    }
    const cancel = this.#ports.clock.after(typingMilliseconds, () => this.#stopTyping());
    this.#typing = { conversation, cancel };
  }

  #stopTyping(): void {
    if (!this.#typing) return;
    this.#typing.cancel();
    this.#socket?.send({ type: 'typing', conversation: this.#typing.conversation, on: false });
    this.#typing = null;
  }
}
