/** What a refusal's sentence may say of its facts; '' for a fact that is not there. */
export interface Facts {
  readonly moment: (name: string) => string;
  /** The last minute before an exclusive end. */
  readonly lastMoment: (name: string) => string;
  readonly size: (name: string) => string;
  readonly number: (name: string) => string;
  readonly text: (name: string) => string;
  readonly state: (name: string) => string;
  readonly action: (name: string) => string;
  readonly field: (name: string) => string;
}
