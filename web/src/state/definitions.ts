import type { Definitions, SettingDefinition } from "../contract/definitions";

/** A value for each setting, and "profile". */
export type Values = Readonly<Record<string, string>>;

/** Where the engine did not say what there is. */
export const kNoDefinitions: Definitions = { schema: "holdfast/definitions/1", settings: [], profiles: [] };

/** The value that a setting has where the reader chose none: the profile's, or the default. */
export function usualValue(
  definitions: Definitions,
  profile: string | undefined,
  setting: SettingDefinition,
): string {
  const found = definitions.profiles.find(({ name }) => name === profile);
  return (setting.of_profiles ? found?.settings[setting.key] : undefined) ?? setting.default;
}

/** What is left of `now` with another profile: what no profile sets. */
export function withProfile(definitions: Definitions, profile: string, now: Values): Values {
  const values = definitions.settings.map((setting) => [
    setting.key,
    setting.of_profiles ? usualValue(definitions, profile, setting) : (now[setting.key] ?? setting.default),
  ]);
  return { ...Object.fromEntries(values), profile };
}

/** The settings that are not as the profile, or the default, has them, in the order of the definitions. */
export function changedSettings(definitions: Definitions, values: Values): readonly SettingDefinition[] {
  return definitions.settings.filter((setting) => {
    const value = values[setting.key];
    return value !== undefined && value !== usualValue(definitions, values["profile"], setting);
  });
}

/** The settings whose other value in `wanted` decides how rows are read. */
export function needReading(
  definitions: Definitions,
  now: Values,
  wanted: Values,
): readonly SettingDefinition[] {
  return definitions.settings.filter(({ key, needs_reading }) => needs_reading && wanted[key] !== now[key]);
}

/**
 * What has to be said for these values to come about again: the profile unless it is the default, and what is not as that has it.
 * What came with the files (`given`) needs no saying.
 */
export function choicesOfValues(definitions: Definitions, values: Values, given: Values): Values {
  const [usual] = definitions.profiles;
  const profile = values["profile"];
  const isUsual = profile === undefined || usual === undefined || profile === usual.name;
  const changed = definitions.settings.filter((setting) => {
    const value = values[setting.key];
    return value !== undefined && value !== (given[setting.key] ?? usualValue(definitions, profile, setting));
  });
  return {
    ...(isUsual ? {} : { profile }),
    ...Object.fromEntries(changed.map(({ key }) => [key, values[key] ?? ""])),
  };
}
