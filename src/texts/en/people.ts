export const people = {};

export type PeopleTexts = typeof people;
