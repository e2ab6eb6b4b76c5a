/** Something wrong with a setting that no schema can say. */
export interface SettingProblem {
  /** Where it stands, from the setting that is checked. */
  readonly path: (string | number)[];
  /** The whole sentence, with what to do. */
  readonly message: string;
}
