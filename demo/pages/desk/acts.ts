import type { FormName } from '../../server/forms/form-names.ts';

/** What an agent can do at the desk; the views call these and decide nothing. */
export interface Acts {
  signIn(form: HTMLFormElement): void;
  signOff(): void;
  accept(conversation: string): void;
  choose(conversation: string): void;
  close(conversation: string): void;
  draft(conversation: string, text: string): void;
  send(conversation: string): void;
  reply(conversation: string, text: string): void;
  settleContact(conversation: string, at: number): void;
  openCase(conversation: string): void;
  askFile(): void;
  sendFileWish(conversation: string, form: HTMLFormElement): void;
  withdrawFile(conversation: string): void;
  askSecure(): void;
  sendSecureWish(conversation: string, form: HTMLFormElement): void;
  withdrawSecure(conversation: string): void;
  askForm(conversation: string, form: FormName): void;
  withdrawForm(conversation: string): void;
  /** Asks to see the customer's page; or asks no more, and looks no more. */
  sharePage(conversation: string, on: boolean): void;
  copy(text: string): void;
  askSummary(): void;
  sendSummary(conversation: string, form: HTMLFormElement): void;
  askTransfer(): void;
  transfer(conversation: string, form: HTMLFormElement): void;
  askInvite(): void;
  invite(conversation: string, form: HTMLFormElement): void;
  uninvite(conversation: string): void;
  join(conversation: string): void;
  askDecline(conversation: string): void;
  decline(form: HTMLFormElement): void;
  askLeave(): void;
  leave(conversation: string, form: HTMLFormElement): void;
  askEnd(): void;
  end(conversation: string, form: HTMLFormElement): void;
  closeDialog(): void;
  dismissRefusal(): void;
  walk(event: KeyboardEvent): void;
}
