import { css, html, nothing, type TemplateResult } from 'lit';
import { urgent as es } from '../../adapters/locale/es-urgent.ts';
import type { ConnectionState } from '../../core/protocol/events.ts';
import { urgent as en } from '../../core/messages/en-urgent.ts';
import type { UrgentMessages } from '../../core/messages/urgent-messages.ts';
import {
  decodeUrgentPhones,
  telephoneLink,
  urgentPhonesFor,
  type UrgentPhone,
} from '../../core/settings/urgent-phones.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { warnOnce } from '../check-settings.ts';
import type { PanelHost } from '../host.ts';
import { heading } from '../views/heading.ts';
import { phoneIcon } from '../views/icons.ts';
import type { LatePart } from './late-part.ts';
import { pageStyles } from './page.styles.ts';
import { wordsIn } from './words-in.ts';

const styles = css`
  ${pageStyles}

  .phone {
    display: grid;
    justify-items: start;
    gap: 0.5em;
    inline-size: 100%;
    box-sizing: border-box;
    padding: 1em;
    border: 1px solid var(--_edge);
    border-radius: 0.875em;
  }

  .phone .place {
    font-weight: 650;
  }

  .phone a {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    box-sizing: border-box;
    min-block-size: 2.75em;
    padding: 0.25em 1em;
    border: 1px solid var(--_edge);
    border-radius: var(--_control-radius);
    color: inherit;
    text-decoration: none;
  }

  .phone bdi {
    white-space: nowrap;
  }

  .phone a.call {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 1.125em;
    font-weight: 650;
  }
`;

/** Whom to call in a fraud, in place of the conversation. It asks nothing of the network. */
export function createUrgent(panel: ActingPanel): LatePart {
  phonesOf(panel.host);
  return {
    styles,
    view({ conversation, messages, panel: { headingLevel } }) {
      const words = wordsIn(messages.lang, { en, es });
      const phones = phonesOf(panel.host);
      return html`<div class="page" id="urgent-page">
        ${heading(headingLevel + 1, words.heading, { id: 'page-title' })}
        <button type="button" class="outlined" id="close-page" @click=${() => panel.late.close(true)}>
          ${words.back}
        </button>
        <p>${lead(phones.length > 0, conversation.connection.state, words)}</p>
        ${phones.map(([country, phone]) => card(placeName(country, messages.lang), phone, words))}
        ${phones.length > 0 ? html`<p>${words.onCardToo}</p>` : html`<slot></slot>`}
      </div>`;
    },
  };
}

function lead(isKnown: boolean, state: ConnectionState, words: UrgentMessages): string {
  if (!isKnown) return words.onCard;
  return state === 'offline' ? words.offline : words.now;
}

function card(
  place: string | undefined,
  { number, tty, label }: UrgentPhone,
  words: UrgentMessages,
): TemplateResult {
  return html`<div class="phone">
    ${place === undefined ? nothing : html`<p class="place">${place}</p>`}
    ${label === undefined ? nothing : html`<p dir="auto">${label}</p>`}
    <a class="call" href=${telephoneLink(number)}
      >${phoneIcon} <span>${words.call} <bdi>${number}</bdi></span></a
    >
    ${tty === undefined ? nothing : html`<a href=${telephoneLink(tty)}>${words.tty}: <bdi>${tty}</bdi></a>`}
  </div>`;
}

/** What is wrong with the page's word is said once, and the rest is used. */
function phonesOf(host: PanelHost): readonly (readonly [string, UrgentPhone])[] {
  const given = host.urgentPhones ?? host.getAttribute('urgent-phones') ?? undefined;
  const known = given === undefined ? undefined : decodeUrgentPhones(given);
  if (given !== undefined && !known) {
    warnOnce('urgent-phones must be numbers by country, like {"US":{"number":"+1 800 555 0199"}}.');
  }
  for (const name of known?.wrong ?? []) {
    warnOnce(`urgent-phones has nothing to dial for "${name}"; name a country by two letters, and a number.`);
  }
  const home = host.getAttribute('country')?.trim().toUpperCase();
  if (home !== undefined && known && !known.phones.has(home)) {
    warnOnce(`urgent-phones has no number for country="${home}"; all of them are shown.`);
  }
  return known ? urgentPhonesFor(known.phones, home) : [];
}

function placeName(country: string, lang: string): string | undefined {
  return new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' }).of(country);
}
