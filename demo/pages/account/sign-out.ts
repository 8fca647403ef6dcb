/** Ends the customer's session in the page: nothing of the account or of Help is left to read, in any tab. */
export function connectSignOut(button: HTMLButtonElement): void {
  button.addEventListener('click', () => {
    const care = document.querySelector('care-chat');
    // Help tells the other tabs, and takes what it has kept off the device; then it may go. What it could not take
    // is what Clear-Site-Data is for.
    const done = (): void => care?.remove();
    void Promise.resolve(care?.logout?.()).then(done, done);
    document.querySelector('main')?.remove();
    document.querySelector('.site-nav')?.remove();
    document.querySelector('.skip-link')?.remove();
    document.querySelector('#signed-out')?.removeAttribute('hidden');
    document.querySelector<HTMLElement>('#signed-out-title')?.focus();
    button.remove();
  });
}
