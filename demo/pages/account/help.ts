type CareChat = HTMLElement & { open?(): void; context?: Readonly<Record<string, string>> };

/**
 * Lets the page's own buttons open Help, about the card that they belong to where they name one; the phone link takes the focus where the script did not arrive.
 */
export function connectHelp(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-opens-help]')) {
    button.addEventListener('click', () => {
      const care = document.querySelector<CareChat>('care-chat');
      const { card } = button.dataset;
      if (care && card !== undefined) care.context = { card };
      if (care?.open) care.open();
      else care?.querySelector('a')?.focus();
    });
  }
}
