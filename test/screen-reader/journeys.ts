import type { Journey } from './journey.ts';
import { agentJoins } from './journeys/agent-joins.ts';
import { askAndHear } from './journeys/ask-and-hear.ts';
import { browseMode } from './journeys/browse-mode.ts';
import { closedWithUnread } from './journeys/closed-with-unread.ts';
import { connection } from './journeys/connection.ts';
import { englishToSpanish } from './journeys/english-to-spanish.ts';
import { fortyMessages } from './journeys/forty-messages.ts';
import { guardStops } from './journeys/guard-stops.ts';
import { manyInABurst } from './journeys/many-in-a-burst.ts';
import { offer } from './journeys/offer.ts';
import { openAndGreet } from './journeys/open-and-greet.ts';
import { queueAndWait } from './journeys/queue-and-wait.ts';
import { realDemo } from './journeys/real-demo.ts';
import { securePrompt } from './journeys/secure-prompt.ts';
import { settings } from './journeys/settings.ts';
import { streamedAnswer } from './journeys/streamed-answer.ts';
import { supervisor } from './journeys/supervisor.ts';
import { threeInABurst } from './journeys/three-in-a-burst.ts';
import { whileTyping } from './journeys/while-typing.ts';

/** In the order in which they are gone through. */
export const journeys: readonly Journey[] = [
  openAndGreet,
  offer,
  askAndHear,
  streamedAnswer,
  threeInABurst,
  manyInABurst,
  fortyMessages,
  whileTyping,
  queueAndWait,
  agentJoins,
  supervisor,
  guardStops,
  securePrompt,
  settings,
  connection,
  closedWithUnread,
  englishToSpanish,
  browseMode,
  realDemo,
];
