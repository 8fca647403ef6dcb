// For `node --import tsx node_modules/.bin/wtr --config test/web-test-runner.config.js --watch`, in every
// engine on this machine. `npm run test:browser` starts the runner from test/support/browser-tests.ts.
import { browserConfig } from './support/browser-config.ts';
import { findLaunchers } from './support/browsers.ts';

const { launchers } = await findLaunchers();
export default { ...browserConfig, browsers: launchers };
