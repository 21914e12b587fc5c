// What somebody has typed and the server does not have yet: while there is some, nobody is led away from the page, and
// somebody whose session has ended is told how to keep it. Nothing of it is kept in the browser.
const SIGNED_OUT = 'signed out';

/** Whatever is not saved yet: for each what saves it at once, and why that failed last, if it did. */
const waiting = new Map();

const explain = () => {
  const reasons = [...waiting.values()].map(({ failure }) => failure).filter(Boolean);
  if (reasons.includes(SIGNED_OUT)) {
    const link = document.createElement('a');
    link.href = window.location.pathname;
    link.target = '_blank';
    link.textContent = 'Sign in again in another window';
    return ['You are signed out, and what you wrote last is not saved yet. ', link, ', and it will be.'];
  }
  return reasons.length === 0
    ? []
    : ['Octant does not answer, so what you wrote last is not saved yet. Leave this page open; it will be.'];
};

const tell = () => {
  const said = explain();
  let notice = document.querySelector('.octant-unsaved');
  if (!notice) {
    notice = document.createElement('div');
    notice.className = 'octant-unsaved';
    notice.setAttribute('role', 'alert');
    document.body.append(notice);
  }
  const text = said.map((part) => part.textContent ?? part).join('');
  if (notice.textContent !== text) {
    notice.replaceChildren(...said);
  }
};

/** Notes that something is not saved, and why not if it was tried; until it is, that stands. */
export const isWaiting = (what, save, failure = waiting.get(what)?.failure) => {
  waiting.set(what, { save, failure });
  tell();
};

export const isSaved = (what) => {
  waiting.delete(what);
  tell();
};

export const isAnythingUnsaved = () => waiting.size > 0;

const saveAll = (leaving) => [...waiting.values()].forEach(({ save }) => save(leaving));

/** Tries at once what is not saved yet. */
export const saveNow = () => saveAll(false);

export { SIGNED_OUT };

document.addEventListener('visibilitychange', () => saveAll(document.visibilityState === 'hidden'));
window.addEventListener('pagehide', () => saveAll(true));
window.addEventListener('beforeunload', (event) => {
  if ([...waiting.values()].some(({ failure }) => failure)) {
    event.preventDefault();
  }
});
