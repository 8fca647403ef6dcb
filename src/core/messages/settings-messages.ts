import type { SettingName, Settings } from '../settings/settings.ts';

/** The settings that are on or off. */
export type SwitchName = {
  [Name in SettingName]: Settings[Name] extends boolean ? Name : never;
}[SettingName];

/** The settings with several choices. */
export type SelectName = Exclude<SettingName, SwitchName>;

/** The sentences of the settings, apart from all others since few conversations need them. */
export interface SettingsMessages {
  /** BCP 47 tag of the language that all of this is in. */
  readonly lang: string;
  readonly heading: string;
  readonly back: string;
  readonly reset: string;
  /** Spoken when it is done. */
  readonly resetDone: string;
  /** Where the browser does not let the page show notices. */
  readonly noNotices: string;
  readonly sections: Readonly<Record<SettingsSection, string>>;
  readonly labels: Readonly<Record<SettingName, string>>;
  readonly choices: {
    readonly [Name in SelectName]: Readonly<Record<`${Settings[Name]}`, string>>;
  };
}

export type SettingsSection = 'listening' | 'attention' | 'pace' | 'agent' | 'reading' | 'writing' | 'keys';
