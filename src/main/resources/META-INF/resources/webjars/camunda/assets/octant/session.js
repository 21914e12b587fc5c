// People sign in on Octant's own page, and come back from there to where they were.
import { isAnythingUnsaved, saveNow } from './unsaved.js';

const page = document.querySelector('base');

/** Where somebody wanted to go who has just signed in elsewhere; the sign-in page has left it in this window. */
export const takeUpPlace = () => {
  const place = window.sessionStorage.getItem('octant-place');
  window.sessionStorage.removeItem('octant-place');
  if (place && window.location.hash === '') {
    window.history.replaceState(null, '', `${window.location.pathname}${place}`);
  }
};

/** Asks the server for this page again; it answers with the sign-in page and remembers this one. */
const signIn = (place) => {
  window.history.replaceState(null, '', `${window.location.pathname}${place}`);
  window.location.reload();
};

const sayGoodbye = (place) =>
  fetch(window.location.pathname, { headers: { Accept: 'text/html' }, redirect: 'manual' }).finally(() =>
    window.location.assign(`${page.getAttribute('app-root')}/../signed-out${place}`),
  );

export const returnAfterSigningIn = ($rootScope) => {
  let leaving = false;
  const leave = (event, how) => {
    event.preventDefault();
    if (!leaving) {
      leaving = true;
      how(window.location.hash);
    }
  };

  $rootScope.$on('authentication.login.required', (event) => {
    if (isAnythingUnsaved() && !leaving) {
      // Whoever is typing is told, and stays.
      event.preventDefault();
      saveNow();
    } else {
      leave(event, signIn);
    }
  });
  $rootScope.$on('authentication.logout.success', (event) => leave(event, sayGoodbye));
};
