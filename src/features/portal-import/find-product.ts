import type { CatalogueProduct } from '#documents/reference-documents.ts';
import { foldName } from '#tables/columns.ts';

/** By its name or id, with or without "Microsoft" before it; the longest name that fits, so that "Teams Phone" is not "Teams". Null: unknown. */
export function findProduct(
  name: string,
  products: readonly Pick<CatalogueProduct, 'id' | 'name' | 'solutionArea'>[]
): Pick<CatalogueProduct, 'id' | 'name' | 'solutionArea'> | null {
  const wanted = bare(name);
  if (wanted === '') return null;
  const same = products.find(({ id, name: own }) => bare(own) === wanted || foldName(id) === foldName(name));
  if (same) return same;
  const parts = products.filter(({ name: own }) => wanted.includes(bare(own)) || bare(own).startsWith(wanted));
  const [best, next] = [...parts].sort((a, b) => fit(b, wanted) - fit(a, wanted));
  return best && (!next || fit(best, wanted) > fit(next, wanted)) ? best : null;
}

/** How much of what was said the product's name covers. */
function fit({ name }: Pick<CatalogueProduct, 'name'>, wanted: string): number {
  const own = bare(name);
  return wanted.includes(own) ? own.length : wanted.length / own.length;
}

const bare = (name: string): string =>
  foldName(name)
    .replace(/^(microsoft|ms)(?!365)/, '')
    .replace(/online$/, '');
