import { css, html, nothing, type TemplateResult } from 'lit';
import { limit as es } from '../../adapters/locale/es-limit.ts';
import { mayAsk } from '../../core/conversation/select.ts';
import { limit as en } from '../../core/messages/en-limit.ts';
import { sentenceOf, type LimitMessages } from '../../core/messages/limit-messages.ts';
import { limitLead, type Limit } from '../../core/protocol/limit.ts';
import type { Cancel } from '../../core/protocol/ports.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { askToEnd } from '../question.ts';
import { CareSessionExtendEvent } from '../session-extend-event.ts';
import { startNew } from '../start-new.ts';
import { clockIcon, warningIcon } from '../views/icons.ts';
import type { LateContext, LatePart } from './late-part.ts';
import { wordsIn } from './words-in.ts';

const styles = css`
  /* Two buttons stand side by side, below what they are about. */
  .limit .pin:has(button + button) p {
    flex-basis: calc(100% - 2.5em);
  }
`;

const minute = 60_000;

/** At the top of the conversation: that it closes by itself, and when. Read, not spoken. */
export function createIdleNotice(): LatePart {
  return {
    styles,
    view: ({ conversation: { capabilities }, messages }) =>
      html`<p class="notice">
        <span>${wordsIn(messages.lang, { en, es }).declared(capabilities.idleSeconds)}</span>
      </p>`,
  };
}

/**
 * Pinned above the conversation when something is about to end by itself: what, in how many minutes, and the one
 * press that gives more time. No dialog, and the focus stays where it is.
 */
export function createLimits(panel: ActingPanel): LatePart {
  const ends = createEnds(panel);
  speakOfEnd(panel);
  return {
    styles,
    view({ conversation, messages }) {
      const words = wordsIn(messages.lang, { en, es });
      if (conversation.expired) return over({ conversation, messages, words, panel });
      return html`${ends
        .of(conversation.limits)
        .map(([limit, left]) => warning(limit, left, { conversation, messages, words, panel }))}`;
    },
    dispose: ends.dispose,
  };
}

interface WarningContext extends Pick<LateContext, 'conversation' | 'messages'> {
  readonly words: LimitMessages;
  readonly panel: ActingPanel;
}

function warning({ kind }: Limit, left: number, context: WarningContext): TemplateResult {
  const { conversation, messages, words, panel } = context;
  const isIdle = kind === 'idle';
  return html`<div class="status limit" role="group" aria-label=${words.label} id="limit-${kind}">
    <div class="pin">
      ${clockIcon}
      <p>${isIdle ? words.idle(left) : words.session(left)}</p>
      ${
        isIdle && !mayAsk(conversation)
          ? nothing
          : button(isIdle ? words.keepOpen : words.staySignedIn, `extend-${kind}`, () =>
              isIdle ? keepOpen(panel, words) : staySignedIn(panel, words),
            )
      }
      ${
        !isIdle && conversation.capabilities.end && mayAsk(conversation)
          ? button(messages.ending.endChat, 'end-now', () => askToEnd(panel, 'end-now'))
          : nothing
      }
    </div>
  </div>`;
}

function button(label: string, id: string, press: () => void): TemplateResult {
  return html`<button type="button" class="outlined" id=${id} @click=${press}>${label}</button>`;
}

/** Where it comes all at once, what is spoken otherwise has not its words yet. */
function speakOfEnd({ announcer, parts: { messages }, session }: ActingPanel): void {
  const { state } = session.store;
  if (state.expired && !messages.late) announcer.warn(sentenceOf(state, wordsIn(messages.lang, { en, es })));
}

function over({ conversation, messages, words, panel }: WarningContext): TemplateResult {
  const { clearedWhy } = conversation;
  const mayGoOn = clearedWhy !== undefined && panel.host.signedInUntil !== 0;
  return html`<div class="banner alert" id="session-over">
    ${warningIcon}
    <div>
      <p>${sentenceOf(conversation, words)}</p>
      <slot></slot>
      ${mayGoOn ? button(messages.ending.startNew, 'start-new', () => startNew(panel)) : nothing}
    </div>
  </div>`;
}

function keepOpen(panel: ActingPanel, { kept }: LimitMessages): void {
  panel.composer.field?.focus();
  // What could not be done stands on screen: the time still runs.
  panel.session.run({ do: 'extend', kind: 'idle' }).then(
    () => panel.announcer.say(kept),
    () => undefined,
  );
}

/** The page answers by a new end, at once or when it knows; or by cancelling, and then that is said. */
function staySignedIn(panel: ActingPanel, { stays, refused }: LimitMessages): void {
  panel.composer.field?.focus();
  const { store } = panel.session;
  const stop = store.subscribe(({ limits, expired }) => {
    if (limits.some(({ kind }) => kind === 'session')) return;
    stop();
    if (!expired) panel.announcer.say(stays);
  });
  if (panel.host.dispatchEvent(new CareSessionExtendEvent())) return;
  stop();
  panel.announcer.warn(refused);
}

/** By the customer's own clock, which may differ from the one that announced: the time between is what counts. */
function createEnds({ host, parts: { clock } }: ActingPanel) {
  const ends = new WeakMap<Limit, number>();
  let cancel: Cancel | undefined;

  return {
    /** Those that are near, with the minutes that are left; drawn anew when that changes. */
    of(limits: readonly Limit[]): readonly (readonly [Limit, number])[] {
      const now = clock.now();
      cancel?.();
      const near = limits.map((limit) => {
        const end = ends.get(limit) ?? now + limit.endsAt - limit.at;
        ends.set(limit, end);
        return [limit, end - now] as const;
      });
      const next = near.map(([, left]) =>
        left > limitLead * 1000 ? left - limitLead * 1000 : left % minute || minute,
      );
      if (next.length > 0) cancel = clock.after(Math.min(...next) + 1, () => host.requestUpdate());
      return near
        .filter(([, left]) => left <= limitLead * 1000)
        .map(([limit, left]) => [limit, Math.max(1, Math.ceil(left / minute))]);
    },
    dispose: (): void => cancel?.(),
  };
}
