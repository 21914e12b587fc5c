// Where people were in Tasklist or Cockpit stands after the # of the address, which no browser sends to a server. It is
// taken along, so that they come back there after signing in. Without this script they come back to the start page of it.
document.querySelectorAll('form[data-keeps-place]').forEach((form) => {
  form.setAttribute('action', form.getAttribute('action') + window.location.hash);
});
