/**
 * Stands for the bank's own co-browse tool, and shows nobody anything: a frame around the page while it would be seen.
 *
 * A real one begins and stops here too. It hides what Help promises to hide (passwords, full card numbers, and the
 * `<care-chat>` element itself), and ends by itself when the page goes.
 */
export function connectSharedPage(): void {
  const care = document.querySelector('care-chat');
  care?.addEventListener('care-share-start', () => document.body.classList.add('is-shared'));
  care?.addEventListener('care-share-stop', () => document.body.classList.remove('is-shared'));
}
