import type { EvidenceTexts } from '../en/evidence.ts';

export const evidence: EvidenceTexts = {};
