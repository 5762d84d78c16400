// Generated from wasm/contract/definitions.schema.json by "npm run types". Change the schema, not this file.

/**
 * What definitions() gives: every setting with the values it takes, and every profile with the values it has. Texts are English; keys and values are stable.
 */
export interface Definitions {
  schema: "holdfast/definitions/1";
  /**
   * In the order in which reports state them.
   */
  settings: SettingDefinition[];
  /**
   * The first is the default.
   */
  profiles: ProfileDefinition[];
}
/**
 * What a setting means and takes.
 */
export interface SettingDefinition {
  key: string;
  /**
   * One sentence.
   */
  meaning: string;
  /**
   * As it is set.
   */
  default: string;
  /**
   * For people: what it takes, the default first.
   */
  takes: string;
  /**
   * The words it takes, the default first; empty where it takes days, numbers or codes.
   */
  values: SettingWord[];
  /**
   * Decides how rows are read: report() cannot change it, the files have to be read again.
   */
  needs_reading: boolean;
  /**
   * A definition, which a profile sets. False: what is asked for (a day, a currency), which no profile changes.
   */
  of_profiles: boolean;
}
/**
 * A word that a setting takes.
 */
export interface SettingWord {
  value: string;
  /**
   * One sentence.
   */
  meaning: string;
}
/**
 * The definitions of a product, as far as they are known.
 */
export interface ProfileDefinition {
  name: string;
  /**
   * The product's name.
   */
  title: string;
  /**
   * The value of every setting that profiles set, by key.
   */
  settings: {
    [k: string]: string;
  };
  /**
   * What says so: addresses of pages.
   */
  sources: string[];
  /**
   * Rules that are not known, or that no setting expresses: one sentence each.
   */
  open: string[];
}
