// Where people were in Tasklist or Cockpit stands after the # of the address, which no browser sends to a server. It is
// taken along, so that they come back there after signing in. Without this script they come back to the start page of it.
document.querySelectorAll('form[data-keeps-place]').forEach((form) => {
  form.setAttribute('action', form.getAttribute('action') + window.location.hash);
});

// Whoever signs in elsewhere comes back without it, so it waits in this window for the webapp that takes it up again.
document.querySelectorAll('a[data-keeps-place]').forEach((link) => {
  link.addEventListener('click', () => window.sessionStorage.setItem('octant-place', window.location.hash));
});
