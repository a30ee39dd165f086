import type { CatalogueDocument, CatalogueProduct } from '#documents/reference-documents.ts';
import type { SolutionArea } from '#rules/claim/fields.ts';

/** Workloads are claimed one by one; Business Applications products each with a subscription. */
const namesByArea: { readonly [A in SolutionArea]: { readonly [id: string]: string } } = {
  'microsoft-365': {
    exchange: 'Exchange Online',
    sharepoint: 'SharePoint Online',
    onedrive: 'OneDrive for Business',
    teams: 'Microsoft Teams',
    'teams-meetings': 'Teams Meetings',
    'teams-phone': 'Teams Phone',
    'teams-apps': 'Teams Platform Apps',
    'm365-apps': 'Microsoft 365 Apps',
    'viva-engage': 'Viva Engage',
    intune: 'Microsoft Intune',
    'entra-id-p1': 'Microsoft Entra ID P1',
    'entra-id-p2': 'Microsoft Entra ID P2',
    purview: 'Microsoft Purview Information Protection',
    'purview-insider-risk': 'Microsoft Purview Insider Risk Management',
    'defender-office': 'Microsoft Defender for Office 365',
    'defender-endpoint': 'Microsoft Defender for Endpoint',
    'defender-identity': 'Microsoft Defender for Identity',
    'defender-cloud-apps': 'Microsoft Defender for Cloud Apps'
  },
  'business-applications': {
    'dynamics-365-sales': 'Dynamics 365 Sales',
    'dynamics-365-customer-service': 'Dynamics 365 Customer Service',
    'dynamics-365-field-service': 'Dynamics 365 Field Service',
    'dynamics-365-customer-insights': 'Dynamics 365 Customer Insights',
    'dynamics-365-finance': 'Dynamics 365 Finance',
    'dynamics-365-supply-chain': 'Dynamics 365 Supply Chain Management',
    'dynamics-365-commerce': 'Dynamics 365 Commerce',
    'dynamics-365-human-resources': 'Dynamics 365 Human Resources',
    'dynamics-365-project-operations': 'Dynamics 365 Project Operations',
    'business-central': 'Dynamics 365 Business Central',
    'power-apps': 'Power Apps',
    'power-automate': 'Power Automate',
    'power-pages': 'Power Pages',
    'copilot-studio': 'Microsoft Copilot Studio'
  }
};

const productsOf = (solutionArea: SolutionArea): readonly CatalogueProduct[] =>
  Object.entries(namesByArea[solutionArea]).map(([id, name]) => ({ id, name, solutionArea, activities: [] }));

export const catalogue: CatalogueDocument = {
  _id: 'catalogue',
  v: 1,
  products: [...productsOf('microsoft-365'), ...productsOf('business-applications')]
};

export const nameOfProduct = (product: string): string =>
  catalogue.products.find(({ id }) => id === product)?.name ?? product;
