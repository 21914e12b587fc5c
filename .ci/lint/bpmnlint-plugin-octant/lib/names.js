'use strict';

/** How names in models turn into ids, forms and delegates. */

const plain = (name) => (name || '').replace(/['’]/g, '').trim();

/** "Decide what follows" as decide-what-follows. */
const kebabCase = (name) => plain(name).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** "Decide what follows" as DecideWhatFollows; abbreviations as words, so that KPI becomes Kpi. */
const pascalCase = (name) => kebabCase(name).split('-').map(capitalised).join('');

const capitalised = (word) => word.charAt(0).toUpperCase() + word.slice(1);

const uncapitalised = (word) => word.charAt(0).toLowerCase() + word.slice(1);

/** Proper nouns and abbreviations may stand inside a name; any other word begins with a small letter. */
const PROPER_NOUNS = new Set([
  'Act', 'Cabinet', 'Contracts', 'Council', 'Finder', 'Find', 'Tender', 'Section', 'Schedule', 'Octant', 'Teckal'
]);

/** The fault of a name that is not in sentence case; undefined for a good one. A number may stand before it. */
function faultOfSentenceCase(name) {
  if (name !== name.trim() || / {2}|\n|\t/.test(name)) {
    return 'has spaces or line breaks it does not need';
  }
  if (/[.;:,]$/.test(name)) {
    return 'ends in a punctuation mark';
  }
  if (!/^[A-Z0-9£]/.test(name)) {
    return 'does not begin with a capital letter';
  }
  const strange = name.replace(/^\d+ /, '').split(/[\s/-]+/).slice(1)
    .filter((word) => /^[A-Z]/.test(word))
    .filter((word) => !/^[A-Z0-9]+s?[?]?$/.test(word))
    .filter((word) => !PROPER_NOUNS.has(word.replace(/\W+$/, '')));
  return strange.length ? `is not in sentence case: ${strange.join(', ')}` : undefined;
}

module.exports = { kebabCase, pascalCase, uncapitalised, faultOfSentenceCase };
