/** What the agent's gestures share: the words of a form, the dialogs, the focus. */

export function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

export function dialog(id: string): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>(`dialog#${id}`);
}

/** Says what is wrong with a form as a whole, also when it is the same as before. */
function tell(form: HTMLFormElement, words: string): void {
  const place = form.querySelector('[role="alert"]');
  place?.replaceChildren();
  place?.append(words);
}

/** Closes the dialog of a form that has gone out. What has not stays to be sent again. */
export function finish(form: HTMLFormElement, isSent: boolean, next: string): void {
  if (!isSent) return tell(form, 'Not sent: the connection is lost. Please try again when it is back.');
  tell(form, '');
  form.reset();
  closeDialogs();
  focus(next);
}

export function closeDialogs(): void {
  for (const open of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) open.close();
}

export function focus(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
