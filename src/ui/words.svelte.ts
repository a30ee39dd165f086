/** The few words that components say of themselves. The layout puts the person's language in. */
export interface UiWords {
  readonly back: string;
  readonly close: string;
  readonly busy: string;
  readonly optional: string;
  readonly errorTitle: string;
  /** Of errors that are no field's. */
  readonly notDone: string;
  readonly errorPrefix: string;
  readonly notifications: string;
  readonly undo: string;
  readonly clear: string;
  readonly showPassword: string;
  readonly hidePassword: string;
  readonly progress: (percent: number) => string;
  /** What is wrong with a day that was typed. */
  readonly days: {
    readonly none: string;
    readonly half: string;
    readonly year: (year: number) => string;
    readonly late: string;
  };
}

const none: UiWords = {
  back: '',
  close: '',
  busy: '',
  optional: '',
  errorTitle: '',
  notDone: '',
  errorPrefix: '',
  notifications: '',
  undo: '',
  clear: '',
  showPassword: '',
  hidePassword: '',
  progress: String,
  days: { none: '', half: '', year: String, late: '' }
};

class Words {
  now = $state.raw<UiWords>(none);
}

export const words = new Words();
