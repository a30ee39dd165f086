import type { Post } from '#documents/administration-api.ts';

export const partnerRoles = ['reader', 'contributor', 'manager'] as const;
export const programmeRoles = ['reviewer', 'administrator'] as const;
export const titles = ['global', 'incentives', 'billing'] as const;

/** As the controls of a form hold it: nothing chosen is the empty text. */
export interface ChosenPost {
  role: string;
  title: string;
}

export const postToChosen = ({ role, title }: Post): ChosenPost => ({ role, title: title ?? '' });

/** Null as long as something is missing. */
export function chosenToPost(chosen: ChosenPost): Post | null {
  const role = [...partnerRoles, ...programmeRoles].find((each) => each === chosen.role);
  if (!role) return null;
  if (role !== 'manager') return { role };
  const title = titles.find((each) => each === chosen.title);
  return title ? { role, title } : null;
}
