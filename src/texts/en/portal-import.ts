export const portalImport = {};

export type PortalImportTexts = typeof portalImport;
