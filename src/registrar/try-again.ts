const mostTries = 10;

/** Somebody else wrote in between: looked at anew, a few times. `again`: it did not end, as of a database that takes nothing. */
export async function tryAgain<T>(attempt: () => Promise<T | 'again'>): Promise<T | 'again'> {
  for (let tries = 0; tries < mostTries; tries++) {
    const outcome = await attempt();
    if (outcome !== 'again') return outcome;
  }
  return 'again';
}
