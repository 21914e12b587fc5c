// Without an order of their own, tasks are listed by their last day, the earliest first.
const BY_LAST_DAY = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

const order = () => {
  const [path, asked = ''] = window.location.hash.split('?');
  const parameters = new URLSearchParams(asked);
  if (!parameters.has('sorting')) {
    parameters.set('sorting', BY_LAST_DAY);
    window.history.replaceState(null, '', `${path || '#/'}?${parameters}`);
  }
};

order();
// Loaded before Camunda's scripts start, so this comes before they look at the address themselves.
window.addEventListener('hashchange', order);
