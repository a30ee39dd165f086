import { otherMailKinds, type MailKind, type OtherMailKind } from '#documents/mail.ts';
import type { Dictionary } from '#texts/dictionary.ts';

export function nameOfKind(kind: MailKind | OtherMailKind, { mailing }: Dictionary): string {
  return isOther(kind) ? mailing.others[kind] : mailing.kinds[kind].name;
}

function isOther(kind: MailKind | OtherMailKind): kind is OtherMailKind {
  return otherMailKinds.some((other) => other === kind);
}
