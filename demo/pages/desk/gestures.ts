/** What the agent's gestures share: the words of a form, the dialogs, the focus. */

export function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

export function dialog(id: string): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>(`dialog#${id}`);
}

export function closeDialogs(): void {
  for (const open of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) open.close();
}

export function focus(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
