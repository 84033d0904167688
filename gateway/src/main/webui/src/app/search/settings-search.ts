export const settingsParts = ['account', 'tokens', 'agent-types', 'users'] as const;

export type SettingsPart = (typeof settingsParts)[number];

export interface SettingsSearch {
  part?: SettingsPart;
}

export function readSettingsSearch(search: Record<string, unknown>): SettingsSearch {
  const part = settingsParts.find((each) => each === search['part']);
  return part ? { part } : {};
}
