/** Ends the customer's session in the page: nothing of the account or of Help is left to read. */
export function connectSignOut(button: HTMLButtonElement): void {
  button.addEventListener('click', () => {
    document.querySelector('care-chat')?.remove();
    document.querySelector('main')?.remove();
    document.querySelector('.site-nav')?.remove();
    document.querySelector('.skip-link')?.remove();
    document.querySelector('#signed-out')?.removeAttribute('hidden');
    document.querySelector<HTMLElement>('#signed-out-title')?.focus();
    button.remove();
  });
}
