// A tab beside a task's form: where the case stands that the task is about, its facts and its next dates, with a way to the
// whole procurement file. Asked for when the tab is opened, and never kept.
const API = new URL('../../../../api/', import.meta.url);

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
const fetchFile = async (taskId) => {
  try {
    const answer = await fetch(new URL(`tasks/${encodeURIComponent(taskId)}/file`, API), {
      headers: { Accept: 'application/json' },
      cache: 'no-store',
    });
    const said = await answer.json();
    return answer.ok ? shown(said) : [element('p', said.detail ?? 'The file cannot be shown now. Try again later.')];
  } catch {
    return [element('p', 'The file cannot be shown now. Try again later.')];
  }
};

export default {
  id: 'octant-file',
  pluginPoint: 'tasklist.task.detail',
  properties: { label: 'Procurement file', priority: 500 },
  render: async (node, { taskId }) => {
    node.className = 'octant-file';
    node.setAttribute('aria-live', 'polite');
    node.replaceChildren(...(await fetchFile(taskId)));
  },
};
