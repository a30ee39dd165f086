let holders = 0;

/** The page behind a sheet does not scroll. Call what is returned when the sheet is closed. */
export function holdPage(): () => void {
  holders++;
  document.documentElement.classList.add('held');
  return () => {
    holders--;
    if (holders === 0) document.documentElement.classList.remove('held');
  };
}
