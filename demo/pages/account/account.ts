import { connectLookChoice } from '../look.ts';
import { connectThemeButton } from '../theme.ts';
import { connectBankSession } from './bank-session.ts';
import { connectCopyButtons } from './copy.ts';
import { useDriver } from './driver.ts';
import { connectHelp } from './help.ts';
import { connectLanguageButton } from './language.ts';
import { giveSessionSecret } from './session-secret.ts';
import { connectSharedPage } from './shared-page.ts';
import { connectSignOut } from './sign-out.ts';

// This script stands before care-chat's own, so that a driver chosen in the address is set before it starts.
const asked = new URLSearchParams(location.search);
giveSessionSecret();
await useDriver(asked.get('driver'));

for (const [id, connect] of [
  ['theme', connectThemeButton],
  ['language', connectLanguageButton],
  ['sign-out', connectSignOut],
] as const) {
  const button = document.querySelector<HTMLButtonElement>(`button#${id}`);
  if (button) connect(button);
}
const look = document.querySelector<HTMLSelectElement>('select#look');
if (look) connectLookChoice(look);
connectHelp();
connectSharedPage();
connectBankSession(Number(asked.get('session')));
connectCopyButtons();
