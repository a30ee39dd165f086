import type { CustomerTexts } from '../en/customer.ts';

export const customer: CustomerTexts = {};
