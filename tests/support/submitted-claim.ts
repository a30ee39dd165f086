import { acknowledged, completeForm, type Workshop } from './registrar-workshop.ts';

/** A claim with its form filled in, one file, and (unless told otherwise) submitted; ids of its actions. */
export async function submitNewClaim(
  workshop: Workshop,
  options: { readonly submit?: boolean; readonly org?: string; readonly fileArrives?: boolean } = {}
): Promise<{
  readonly claim: string;
  readonly create: string;
  readonly add: string;
  readonly submitted: string | null;
  readonly file: ReturnType<Workshop['file']>;
  submit(after: string): Promise<string>;
}> {
  const org = options.org ?? 'contoso';
  const claim = workshop.newClaim();
  const file = workshop.file(`signed letter of ${claim}`);
  if (options.fileArrives !== false) await file.store(org);
  const create = await workshop.send({ kind: 'create', claim, org, ...completeForm });
  const add = await workshop.send({ kind: 'add-evidence', claim, org, files: [file.manifest], after: create });
  const submit = (after: string): Promise<string> =>
    workshop.send({ kind: 'submit', claim, org, acknowledged: [...acknowledged], after });
  const submitted = options.submit === false ? null : await submit(add);
  return { claim, create, add, submitted, file, submit };
}
