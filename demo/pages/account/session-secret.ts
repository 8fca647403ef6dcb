/** What the bank's server has written into the page for this sign-in: with it, unsent words survive a reload. */
export function giveSessionSecret(): void {
  const care = document.querySelector('care-chat');
  const secret = document.querySelector<HTMLMetaElement>('meta[name="session-secret"]')?.content;
  // A development server writes none.
  if (care && secret && !secret.startsWith('__')) Object.assign(care, { sessionSecret: secret });
}
