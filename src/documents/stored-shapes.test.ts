import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import { samplePayloads } from '#tests/support/sealed-actions.ts';
import type { ActionKind } from '#rules/claim/action.ts';
import { readAction, sealAction, type ActionContent } from './action-document.ts';
import { actionShapes } from './action-shapes.ts';
import { actionVersion, versionOf } from './action-version.ts';
import * as referenceShapes from './reference-shapes.ts';

const schemaOf = (shape: z.ZodMiniType): unknown => z.toJSONSchema(shape, { unrepresentable: 'any' });
const asText = (schemas: object): string => `${JSON.stringify(schemas, null, 2)}\n`;
const again =
  'What is stored has another shape now. Does an older version refuse it? Then it is a new version (docs/decisions/0043)';

test('[G125] the shape of every action is as it is known to older and newer versions', async () => {
  const schemas = Object.fromEntries([...actionShapes].map(([kind, shape]) => [kind, schemaOf(shape)]));
  await expect(asText(schemas), again).toMatchFileSnapshot(`shapes/actions-${String(actionVersion)}.json`);
});

test('[G125] the shape of everything that administrators keep is as it is known to older and newer versions', async () => {
  const schemas = Object.fromEntries(
    Object.entries(referenceShapes)
      .filter(([name]) => name.endsWith('Shape'))
      .map(([name, shape]) => [name, schemaOf(shape as z.ZodMiniType)])
  );
  await expect(asText(schemas), again).toMatchFileSnapshot('shapes/reference-1.json');
});

const head = {
  claim: '01M8PPZBRGPH5VE27XB1EXKEPK',
  org: 'contoso',
  by: '01HANA00000000000000000000',
  device: 'd',
  madeAt: 1,
  clockOffsetMs: 0,
  after: null,
  basedOn: null
};
const ulid = '01M8PPZBRGPH5VE27XB1EXKEPM';
const contentOf = (kind: ActionKind, payload: object): ActionContent =>
  ({ ...head, kind, ...payload }) as unknown as ActionContent;

describe('of two versions side by side', () => {
  test.each(Object.entries(samplePayloads))('[G126] %s goes through servers of any age', (kind, payload) => {
    const sealed = sealAction(contentOf(kind as ActionKind, payload), ulid);
    expect(sealed.v).toBe(1);
    expect(readAction(sealed)).toMatchObject({ ok: true });
  });

  test.each([
    { kind: 'create', payload: { fields: { customerLanguage: 'es' } } },
    { kind: 'edit', payload: { changes: { customerLanguage: { from: null, to: 'es' } } } },
    { kind: 'correct-customer-contact', payload: { changes: { customerLanguage: { from: 'en', to: 'es' } } } },
    { kind: 'respond', payload: { changes: { customerLanguage: { from: 'en', to: 'es' } } } },
    { kind: 'prepare', payload: { move: 'respond', proposed: { customerLanguage: { from: 'en', to: 'es' } } } }
  ] as const)('[G126] a $kind that asks for Spanish waits for a server that writes it', ({ kind, payload }) => {
    const sealed = sealAction(contentOf(kind, payload), ulid);
    expect(sealed.v).toBe(2);
    expect(readAction(sealed)).toMatchObject({ ok: true });
  });

  test('[G126] back to another language is nothing new', () => {
    expect(versionOf({ changes: { customerLanguage: { from: 'es', to: 'en' } } })).toBe(1);
  });

  test.each([0, 1.5, actionVersion + 1, '1', null, undefined])('[G126] version %j is not known, and waits', (v) => {
    const sealed = { ...sealAction(contentOf('approve', {}), ulid), v };
    expect(readAction(sealed)).toEqual({ ok: false, code: 'unknown-version' });
  });
});
