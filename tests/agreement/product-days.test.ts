import { expect, test } from 'vitest';
import type { CatalogueProduct } from '#documents/reference-documents.ts';
import { productsFor } from '../../src/features/new-claim/catalogue.ts';
import { standingOf } from '../../src/features/programme/product-days.ts';

test('[G43] what administrators read of a product is what the form does with it, on each day', () => {
  const product: CatalogueProduct = {
    id: 'a',
    name: 'A',
    solutionArea: 'microsoft-365',
    activities: [],
    validFrom: 10,
    validUntil: 12
  };
  const fields = { solutionArea: 'microsoft-365', activity: 'usage' };
  for (let day = 8; day < 15; day++)
    expect([day, productsFor([product], fields, day).length > 0]).toEqual([day, standingOf(product, day) === 'valid']);
  expect([standingOf(product, 9), standingOf(product, 13)]).toEqual(['soon', 'retired']);
});
