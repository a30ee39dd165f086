/** The few words that components say of themselves. The layout puts the person's language in. */
export interface UiWords {
  readonly back: string;
  readonly close: string;
  readonly busy: string;
  readonly optional: string;
  readonly errorTitle: string;
  readonly errorPrefix: string;
  readonly notifications: string;
  readonly undo: string;
  readonly clear: string;
  readonly showPassword: string;
  readonly hidePassword: string;
  readonly progress: (percent: number) => string;
}

const none: UiWords = {
  back: '',
  close: '',
  busy: '',
  optional: '',
  errorTitle: '',
  errorPrefix: '',
  notifications: '',
  undo: '',
  clear: '',
  showPassword: '',
  hidePassword: '',
  progress: String
};

class Words {
  now = $state.raw<UiWords>(none);
}

export const words = new Words();
