import { access } from 'node:fs/promises';
import { findChromium, findFirefox } from '../support/find-browser.ts';

/** The browsers that Orca is listened to in. */
export type Browser = 'chromium' | 'firefox';
export const browsers: readonly Browser[] = ['chromium', 'firefox'];

/** What has to be there, and the Debian package that brings it. */
const programs: ReadonlyMap<string, string> = new Map([
  ['/usr/bin/orca', 'orca'],
  ['/usr/bin/Xvfb', 'xvfb'],
  ['/usr/bin/openbox', 'openbox'],
  ['/usr/bin/xdotool', 'xdotool'],
  ['/usr/bin/dbus-daemon', 'dbus'],
  ['/usr/libexec/at-spi-bus-launcher', 'at-spi2-core'],
  ['/usr/bin/setpriv', 'util-linux'],
]);

/** The one command that brings all that is missing, or undefined where nothing is. */
export async function whatToInstall(wanted: readonly Browser[]): Promise<string | undefined> {
  const missing: string[] = [];
  for (const [path, name] of programs) if (!(await isThere(path))) missing.push(name);
  if (wanted.includes('chromium') && !(await findChromium())) missing.push('chromium');
  if (wanted.includes('firefox') && !(await findFirefox())) missing.push('firefox-esr');
  return missing.length === 0
    ? undefined
    : `apt-get install --no-install-recommends ${[...new Set(missing)].join(' ')}`;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
