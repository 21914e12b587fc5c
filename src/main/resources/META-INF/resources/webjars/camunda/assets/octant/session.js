// People sign in on Octant's own page, and come back from there to where they were.
const page = document.querySelector('base');

/** Asks the server for this page again; it answers with the sign-in page and remembers this one. */
const signIn = (place) => {
  window.history.replaceState(null, '', `${window.location.pathname}${place}`);
  window.location.reload();
};

const sayGoodbye = (place) =>
  fetch(window.location.pathname, { headers: { Accept: 'text/html' }, redirect: 'manual' }).finally(() =>
    window.location.assign(`${page.getAttribute('app-root')}/../sign-in?logout${place}`),
  );

export const returnAfterSigningIn = ($rootScope) => {
  let leaving = false;
  const leave = (event, how) => {
    event.preventDefault();
    if (!leaving) {
      leaving = true;
      const place = window.location.hash;
      // An open form hears of this too, and keeps what has been typed as its draft, before the page goes.
      window.setTimeout(() => how(place));
    }
  };

  $rootScope.$on('authentication.login.required', (event) => leave(event, signIn));
  $rootScope.$on('authentication.logout.success', (event) => {
    leave(event, sayGoodbye);
    $rootScope.$broadcast('authentication.login.required');
  });
};
