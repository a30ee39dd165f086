export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

export interface EngineStart {
  /** A folder that outlives the browser; null: a private session, which leaves nothing behind. */
  readonly profile: string | null;
  readonly size: ScreenSize;
}

/** A browser with one tab, as far as every engine's own way to drive it goes. Elements are named by a CSS selector. */
export interface EngineDriver {
  goTo(url: string): Promise<void>;
  /** The body of a function of `arguments`; what it returns can be written as JSON. */
  run(script: string, args: readonly unknown[]): Promise<unknown>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  attach(selector: string, paths: readonly string[]): Promise<void>;
  /** PNG */
  screenshot(): Promise<Uint8Array>;
  /** Errors that nothing caught and promises whose rejection nothing handled, in the browser's own words. */
  complaints(): readonly string[];
  /** SIGKILL to all of its processes: nothing is flushed, no page is told. */
  kill(): Promise<void>;
}

/** W3C WebDriver, over whatever it is spoken. */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
export const fromBase64 = (picture: unknown): Uint8Array => Uint8Array.from(Buffer.from(String(picture), 'base64'));
