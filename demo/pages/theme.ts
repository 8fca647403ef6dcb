/**
 * Light or dark, by the reader's system until they press the button.
 *
 * The choice stands in the page's address and nowhere else: a reload keeps it, a link carries it, and nothing
 * is stored on the device.
 */
export function connectThemeButton(button: HTMLButtonElement): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let chosen = themeIn(location.search);

  function show(): void {
    if (chosen === null) document.documentElement.removeAttribute('data-theme');
    else document.documentElement.setAttribute('data-theme', chosen);
    button.setAttribute('aria-pressed', String((chosen ?? systemTheme(dark)) === 'dark'));
  }

  button.addEventListener('click', () => {
    chosen = (chosen ?? systemTheme(dark)) === 'dark' ? 'light' : 'dark';
    setAddressParameter('theme', chosen);
    show();
  });
  dark.addEventListener('change', show);
  show();
}

type Theme = 'light' | 'dark';

function themeIn(search: string): Theme | null {
  const theme = new URLSearchParams(search).get('theme');
  return theme === 'light' || theme === 'dark' ? theme : null;
}

function systemTheme(dark: MediaQueryList): Theme {
  return dark.matches ? 'dark' : 'light';
}

/** Writes one parameter of the page's address, without a new entry in the history. */
export function setAddressParameter(name: string, value: string): void {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  history.replaceState(history.state, '', address);
}
