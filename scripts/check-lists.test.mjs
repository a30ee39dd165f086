import { expect, test } from 'vitest';
import { findDoubtfulLists } from './check-lists.mjs';

// Rules of this file: [U4] a keyed list whose keys could be equal does not pass the check.

const component = (each, script = '') => `<script lang="ts">${script}</script>{#each ${each}}<p>x</p>{/each}`;

test.each([
  { each: 'problems as problem (problem)' },
  { each: 'rows as { label } (label)' },
  { each: 'rows as row (row.text)' },
  { each: 'errors as { field, text } (`${field} ${text}`)' },
  { each: "['UTC', ...Intl.supportedValuesOf('timeZone')] as zone (zone)" },
  { each: "['UTC', 'UTC'] as zone (zone)" },
  {
    each: 'shown as zone (zone)',
    script: 'const { zones } = $props(); const shown = $derived(zones.filter(isShown));'
  },
  { each: 'keys as index (names[index])' }
])('[U4] {#each $each}: found', ({ each, script }) => {
  expect(findDoubtfulLists(component(each, script))).toHaveLength(1);
});

test.each([
  { each: 'problems as problem, i (i)' },
  { each: 'problems as problem' },
  { each: 'claims as { claim, id } (id)' },
  { each: 'contenders as each (each.claim.id + each.line)' },
  { each: 'new Set(problems) as problem (problem)' },
  { each: "['submitted', 'approved'] as const as state (state)" },
  { each: 'Object.entries(products) as [line, product] (line)' },
  {
    each: '[...shown].reverse() as state (state)',
    script: "import { states } from './states.ts'; const shown = $derived(states.filter(isShown));"
  }
])('[U4] {#each $each}: good', ({ each, script }) => {
  expect(findDoubtfulLists(component(each, script))).toEqual([]);
});
