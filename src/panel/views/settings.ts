import { html, type TemplateResult } from 'lit';
import type {
  SelectName,
  SettingsMessages,
  SettingsSection,
  SwitchName,
} from '../../core/messages/settings-messages.ts';
import { isQuiet, settingChoices, type SettingName, type Settings } from '../../core/settings/settings.ts';
import type { Actions } from '../actions.ts';
import { heading } from './heading.ts';
export { settingsStyles } from '../settings.styles.ts';

export interface SettingsContext {
  readonly words: SettingsMessages;
  /** Level of the settings' heading. */
  readonly level: number;
  readonly now: number;
}

const sections: readonly (readonly [SettingsSection, readonly SettingName[]])[] = [
  [
    'listening',
    ['announcements', 'longReplies', 'whenClosed', 'waitingUpdates', 'confirmSent', 'tellTyping'],
  ],
  ['attention', ['sound', 'notices', 'offers']],
  ['pace', ['slowerPace', 'quietMinutes']],
  ['agent', ['plainWords', 'writtenSummary', 'share']],
  ['reading', ['textSize', 'theme', 'wideSpacing', 'lessMotion', 'simpleView', 'textFirst']],
  ['writing', ['enterKey', 'review', 'undoSeconds']],
  ['keys', ['layout', 'side', 'shortcut', 'escapeMinimizes']],
];

/** The settings in place of the conversation: a plain form of native controls, each at work at once. */
export function settingsView(settings: Settings, context: SettingsContext, act: Actions): TemplateResult {
  const { words, level } = context;
  return html`<div class="settings" id="settings" lang=${words.lang}>
    ${heading(level, words.heading, { id: 'settings-title' })}
    <button type="button" class="outlined" id="close-settings" @click=${act.closeSettings}>
      ${words.back}
    </button>
    ${sections.map(
      ([section, names]) =>
        html`<fieldset>
          <legend>${words.sections[section]}</legend>
          ${names.map((name) => control(name, shown(settings, context.now), { words, act }))}
        </fieldset>`,
    )}
    <button type="button" class="outlined" @click=${act.resetSettings}>${words.reset}</button>
  </div>`;
}

/** A do-not-disturb that is over is off. */
function shown(settings: Settings, now: number): Settings {
  return isQuiet(settings, now) ? settings : { ...settings, quietMinutes: 0 };
}

interface ControlContext {
  readonly words: SettingsMessages;
  readonly act: Actions;
}

function control(name: SettingName, settings: Settings, context: ControlContext): TemplateResult {
  return isSelect(name) ? select(name, settings, context) : checkbox(name, settings, context);
}

function isSelect(name: SettingName): name is SelectName {
  return typeof settingChoices[name][0] !== 'boolean';
}

function select(name: SelectName, settings: Settings, { words, act }: ControlContext): TemplateResult {
  const id = `setting-${name}`;
  const texts: Readonly<Record<string, string>> = words.choices[name];
  return html`<div class="setting">
    <label for=${id}>${words.labels[name]}</label>
    <select
      id=${id}
      @change=${(event: Event & { readonly currentTarget: HTMLSelectElement }) =>
        act.chooseSetting(name, event.currentTarget.selectedIndex)}
    >
      ${settingChoices[name].map(
        (choice) => html`<option .selected=${settings[name] === choice}>${texts[choice]}</option>`,
      )}
    </select>
  </div>`;
}

function checkbox(name: SwitchName, settings: Settings, { words, act }: ControlContext): TemplateResult {
  const choices: readonly boolean[] = settingChoices[name];
  return html`<label class="setting switch">
    <input
      type="checkbox"
      id=${`setting-${name}`}
      .checked=${settings[name]}
      @change=${(event: Event & { readonly currentTarget: HTMLInputElement }) =>
        act.chooseSetting(name, choices.indexOf(event.currentTarget.checked))}
    />
    ${words.labels[name]}
  </label>`;
}
