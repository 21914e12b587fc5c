// Links in the texts of a form open beside it, in another tab: what is half filled in stays where it is. What they say of a
// list is brought up to date when people come back from there.
const LINKS = '.fjs-container .fjs-form-field-text a[href]';

const openBeside = (event) => {
  const link = event.target.closest?.(LINKS);
  if (link) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
};

/** What is to be read of a list now; nothing if there is no answer, so that what is shown stays. */
const fetchList = async (path) => {
  try {
    const answer = await fetch(`/api${path}`, { headers: { Accept: 'application/json' } });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
};

const bringUpToDate = async (link) => {
  const { pathname } = new URL(link.href);
  const list = pathname.startsWith('/sheets/') ? await fetchList(pathname) : undefined;
  const said = list && `${list.title}: ${list.summary}`;
  if (said && link.textContent.startsWith(`${list.title}: `) && link.textContent !== said) {
    link.textContent = said;
  }
};

document.addEventListener('click', openBeside, true);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    document.querySelectorAll(LINKS).forEach(bringUpToDate);
  }
});
