import type { PortalImportTexts } from '../en/portal-import.ts';

export const portalImport: PortalImportTexts = {};
