import type { ProgrammeTexts } from '../en/programme.ts';

export const programme: ProgrammeTexts = {};
