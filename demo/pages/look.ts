import { setAddressParameter } from './theme.ts';

/** The looks of Help beside the page's own; each is a file in `looks`, and is chosen by an attribute of the root. */
const looks = ['harbor', 'meadow', 'ember'];

/** Help in the look that the address asks for; its name, or nothing where that is the page's own. */
export function showLook(asked: string | null): string {
  const look = looks.find((name) => name === asked) ?? '';
  if (look === '') document.documentElement.removeAttribute('data-look');
  else document.documentElement.setAttribute('data-look', look);
  return look;
}

/** Lets the reader choose one. As with the theme, the choice stands in the address and nowhere else. */
export function connectLookChoice(select: HTMLSelectElement): void {
  select.value = showLook(new URLSearchParams(location.search).get('look'));
  select.addEventListener('change', () => setAddressParameter('look', showLook(select.value)));
}
