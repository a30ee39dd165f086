import type { Post } from '#documents/administration-api.ts';
import { texts } from '#texts/texts.svelte.ts';

/** "Manager · Global administrator" */
export function sayPost({ role, title }: Post): string {
  const { roles, managerTitles } = texts.t.claim;
  return title ? `${roles[role]} · ${managerTitles[title]}` : roles[role];
}
