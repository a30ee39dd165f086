import type { CatalogueProduct } from '#documents/reference-documents.ts';

/** Reports say "Teams", "TEAMS" or "Microsoft Teams", and older names long after a product has a new one. */
export function makeProductFinder(
  products: readonly Pick<CatalogueProduct, 'id' | 'name'>[]
): (workload: string) => string | null {
  const named = products.flatMap(({ id, name }) =>
    [name, id, ...(otherNames[id] ?? [])].map((each) => ({ id, words: wordsOf(each) }))
  );
  const known = new Map<string, string | null>();
  return (workload) => {
    const found = known.get(workload);
    if (found !== undefined) return found;
    const product = find(wordsOf(workload), named);
    known.set(workload, product);
    return product;
  };
}

interface Named {
  readonly id: string;
  readonly words: readonly string[];
}

/** The same words; else the product whose name is part of what is said, where one says the most. */
function find(words: readonly string[], named: readonly Named[]): string | null {
  if (words.length === 0) return null;
  const same = named.find((each) => each.words.join(' ') === words.join(' '));
  if (same) return same.id;
  let best: Named | null = null;
  let isTie = false;
  for (const each of named) {
    if (each.words.length === 0 || !each.words.every((word) => words.includes(word))) continue;
    if (best && each.words.length === best.words.length && each.id !== best.id) isTie = true;
    if (best && each.words.length <= best.words.length) continue;
    best = each;
    isTie = false;
  }
  return best && !isTie ? best.id : null;
}

const otherNames: { readonly [product: string]: readonly string[] } = {
  exchange: ['EXO', 'Exchange'],
  sharepoint: ['SPO', 'SharePoint'],
  onedrive: ['ODB', 'OneDrive'],
  'teams-phone': ['Teams Phone System', 'Phone System'],
  'm365-apps': ['Office 365 ProPlus', 'Office ProPlus', 'M365 Apps', 'Microsoft 365 Apps for enterprise'],
  'viva-engage': ['Yammer'],
  'entra-id-p1': ['AADP', 'AADP1', 'Azure AD Premium P1', 'Azure Active Directory Premium P1'],
  'entra-id-p2': ['AADP2', 'Azure AD Premium P2', 'Azure Active Directory Premium P2'],
  purview: ['AIP', 'Azure Information Protection', 'Purview'],
  'defender-office': ['ATP', 'Office 365 ATP', 'Defender for Office'],
  'defender-endpoint': ['MDATP', 'Windows Defender ATP'],
  'defender-identity': ['Azure ATP', 'AATP'],
  'defender-cloud-apps': ['MCAS', 'Cloud App Security', 'OCAS'],
  'power-apps': ['PowerApps'],
  'power-automate': ['Microsoft Flow'],
  'copilot-studio': ['Power Virtual Agents'],
  'dynamics-365-finance': ['Finance and Operations'],
  'business-central': ['Business Central']
};

/** Words that tell no product from another. */
const filling: ReadonlySet<string> = new Set([
  'microsoft',
  'ms',
  'office365',
  'o365',
  'online',
  'for',
  'business',
  'the'
]);

function wordsOf(name: string): readonly string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !filling.has(word));
  return telling.length > 0 ? telling : words;
}
