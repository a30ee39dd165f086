/** What whoever shows a file tells the review of it. */
export interface ViewerNews {
  /** Something of it was really drawn, and is on the screen. */
  readonly drawn: () => void;
  readonly downloaded: () => void;
}
