import type { DisputesTexts } from '../en/disputes.ts';

export const disputes: DisputesTexts = {};
