/** What is given anew each time that the customer asks to stay signed in. */
const extensionSeconds = 600;

/** Stands for the bank's own session: `?session=150` has it end after so many seconds, and Help is told. */
export function connectBankSession(seconds: number): void {
  const care = document.querySelector('care-chat');
  if (!care || !(seconds > 0)) return;
  const last = (more: number): void => void Object.assign(care, { signedInUntil: Date.now() + more * 1000 });
  last(seconds);
  care.addEventListener('care-session-extend', () => last(extensionSeconds));
}
