type CareChat = HTMLElement & { transport?: unknown; token?: unknown };

/**
 * Takes the driver that the address asks for. Without one nothing of it is fetched; one that is not known or not
 * there is said once in the console, and Help goes over the gateway.
 */
export async function useDriver(name: string | null): Promise<void> {
  const care = document.querySelector<CareChat>('care-chat');
  if (!care || name === null || name === 'gateway') return;
  if (name === 'local') return useLocalAssistant(care);
  // Out of the page it does not start, so that it is never over the gateway first.
  const place = document.createComment('care-chat');
  care.replaceWith(place);
  try {
    const { openDriver } = await import('./drivers/open-driver.ts');
    // In an address, a plus stands for a space.
    const { missing, ...settings } = await openDriver(name.replaceAll(' ', '+'));
    Object.assign(care, settings);
    if (missing !== undefined) tellMissing(missing);
  } catch (error) {
    console.warn(`care-chat demo: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    place.replaceWith(care);
  }
}

/** Says in the page, where there is time to read it, what would bring the backend that was asked for. */
function tellMissing(command: string): void {
  document.querySelector('#driver-command')?.replaceChildren(command);
  document.querySelector('#driver-missing')?.removeAttribute('hidden');
}

/** Makes care-chat answer from the page's own help content, without a gateway. */
function useLocalAssistant(care: CareChat): void {
  care.removeAttribute('endpoint');
  care.removeAttribute('token-url');
  care.setAttribute('help', '/help.json');
}
