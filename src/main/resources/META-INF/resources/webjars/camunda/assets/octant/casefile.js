// Where a case stands, its facts and its next dates, with a way to the whole procurement file. Asked for when it is looked
// at, and never kept.
const element = (name, text, ...children) => {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
};

const list = (entries) =>
  element('dl', '', ...entries.flatMap(([term, text]) => [element('dt', term), element('dd', text)]));

const linkTo = (address, text) => {
  const link = element('a', text);
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
};

const shown = (file) => [
  element('h3', `${file.reference}: ${file.title}`),
  element('p', file.standing),
  element('p', '', linkTo(file.address, 'The whole procurement file (opens in a new tab)')),
  ...(file.dates.length > 0
    ? [element('h4', 'Next dates'), list(file.dates.map(({ what, when, standing }) => [what, `${when} (${standing})`]))]
    : []),
  ...(file.facts.length > 0 ? [element('h4', 'Facts'), list(file.facts.map(({ label, text }) => [label, text]))] : []),
];

/** What there is to show: the file, or a sentence why there is none. */
const fetchFile = async (address) => {
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    const said = await answer.json();
    return answer.ok ? shown(said) : [element('p', said.detail ?? 'The file cannot be shown now. Try again later.')];
  } catch {
    return [element('p', 'The file cannot be shown now. Try again later.')];
  }
};

/** Shows the case that an address of the API tells of, in short. */
export const showFile = async (node, address) => {
  node.className = 'octant-file';
  node.setAttribute('aria-live', 'polite');
  node.replaceChildren(...(await fetchFile(address)));
};
