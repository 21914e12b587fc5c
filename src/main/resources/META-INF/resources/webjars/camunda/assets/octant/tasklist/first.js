// Tasklist opens on the first filter, which has the tasks that somebody holds. Somebody who holds none would see an empty
// page while work waits for their team, and so sees that instead.
const ENGINE = new URL('../../../api/engine/engine/default/', import.meta.url);

const getJson = async (address) => {
  const answer = await fetch(new URL(address, ENGINE), { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  return answer.json();
};

const asked = () => new URLSearchParams(window.location.hash.split('?')[1] ?? '');
const isChosen = () => ['filter', 'task', 'query'].some((name) => asked().has(name));

const firstWithWork = async () => {
  const filters = await getJson('filter?resourceType=Task');
  filters.sort((one, other) => one.properties.priority - other.properties.priority);
  for (const { id } of filters.slice(0, 2)) {
    if ((await getJson(`filter/${encodeURIComponent(id)}/count`)).count > 0) {
      return id;
    }
  }
  return undefined;
};

const goThere = async () => {
  const filter = await firstWithWork();
  if (filter && !isChosen()) {
    const parameters = asked();
    parameters.set('filter', filter);
    window.location.replace(`#/?${parameters}`);
  }
};

if (!isChosen()) {
  // Nobody signed in, or no answer: Tasklist says so itself.
  goThere().catch(() => undefined);
}
