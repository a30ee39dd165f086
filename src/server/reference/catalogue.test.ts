import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';

test('from the start there are products of Microsoft 365 and of Business Applications, for every activity', () => {
  const inArea = (area: string) => catalogue.products.filter(({ solutionArea }) => solutionArea === area);
  expect(catalogue.products.every(({ activities }) => activities.length === 0)).toBe(true);
  const names = catalogue.products.map(({ name }) => name);
  for (const name of ['Exchange Online', 'Microsoft Teams', 'Dynamics 365 Sales', 'Power Apps'])
    expect(names).toContain(name);
  for (const area of ['microsoft-365', 'business-applications']) expect(inArea(area).length).toBeGreaterThan(10);
});
