// Tasklist opens on the first filter, which has the tasks that somebody holds. Somebody who holds none would see an empty
// page while work waits for their team, and so sees that instead.
const ENGINE = new URL('../../../api/engine/engine/default/', import.meta.url);

const token = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';

const getJson = async (address, request = {}) => {
  const answer = await fetch(new URL(address, ENGINE), { ...request, cache: 'no-store' });
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  return answer.json();
};

/** Whether a filter has any task. */
const hasWork = async (id) => {
  const tasks = await getJson(`filter/${encodeURIComponent(id)}/list?firstResult=0&maxResults=1`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: '{}',
  });
  return tasks.length > 0;
};

const asked = () => new URLSearchParams(window.location.hash.split('?')[1] ?? '');
const isChosen = () => ['filter', 'task', 'query'].some((name) => asked().has(name));

/** Whether the person has gone elsewhere meanwhile; that Tasklist itself chose its first filter is no such thing. */
const isElsewhere = (first) => asked().has('task') || ![null, first].includes(asked().get('filter'));

const goWhereWorkIs = async () => {
  const filters = await getJson('filter?resourceType=Task', { headers: { Accept: 'application/json' } });
  const [mine, teams] = filters.sort((one, other) => one.properties.priority - other.properties.priority);
  if (teams && !(await hasWork(mine.id)) && (await hasWork(teams.id)) && !isElsewhere(mine.id)) {
    const parameters = asked();
    parameters.set('filter', teams.id);
    window.location.replace(`#/?${parameters}`);
  }
};

if (!isChosen()) {
  // Nobody signed in, or no answer: Tasklist says so itself.
  goWhereWorkIs().catch(() => undefined);
}
