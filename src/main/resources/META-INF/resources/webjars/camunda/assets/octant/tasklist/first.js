import { getJson, parameters, token } from '../calls.js';

// Tasklist opens on the first filter, which has the tasks that somebody holds. Somebody who holds none would see an empty
// page while work waits for their team, and so sees that instead.
const ENGINE = new URL('../../../api/engine/engine/default/', import.meta.url);

/** Whether a filter has any task. */
const hasWork = async (id) => {
  const tasks = await getJson(new URL(`filter/${encodeURIComponent(id)}/list?firstResult=0&maxResults=1`, ENGINE), {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: '{}',
  });
  return tasks.length > 0;
};

const isChosen = () => ['filter', 'task', 'query'].some((name) => parameters().has(name));

/** Whether the person has gone elsewhere meanwhile; that Tasklist itself chose its first filter is no such thing. */
const isElsewhere = (first) => parameters().has('task') || ![null, first].includes(parameters().get('filter'));

const goWhereWorkIs = async () => {
  const filters = await getJson(new URL('filter?resourceType=Task', ENGINE));
  const [mine, teams] = filters.sort((one, other) => one.properties.priority - other.properties.priority);
  if (teams && !(await hasWork(mine.id)) && (await hasWork(teams.id)) && !isElsewhere(mine.id)) {
    const there = parameters();
    there.set('filter', teams.id);
    window.location.replace(`#/?${there}`);
  }
};

if (!isChosen()) {
  // Nobody signed in, or no answer: Tasklist says so itself.
  goWhereWorkIs().catch(() => undefined);
}
