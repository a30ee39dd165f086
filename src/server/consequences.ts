import type { MakeConsequences } from '#registrar/consequences.ts';

/** What follows from claims on record: docs/architecture.md. */
export const makeConsequences: MakeConsequences = () => [];
