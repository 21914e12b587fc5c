// Shows on each card of the list which contract the task is about. The list is drawn anew every few seconds: what is
// known is drawn at once, and what is not is asked for all cards together.
const ADDRESS = new URL('../../../../api/tasks/cards', import.meta.url);
const FRESH_FOR = 30_000;

/** What is known of a task: its facts, empty where there are none, and when they were asked for. */
const known = new Map();
/** The cards that wait for an answer: nodes by task. */
const waiting = new Map();
let asking = false;

const line = (node, className, text) => {
  if (text) {
    const line = document.createElement('p');
    line.className = className;
    line.textContent = text;
    node.append(line);
  }
};

const draw = (node, card) => {
  const content = document.createElement('div');
  content.className = 'octant-card';
  line(content, 'octant-card-title', [card.reference, card.title].filter(Boolean).join(' · '));
  line(content, 'octant-card-fact', card.supplier);
  line(content, 'octant-card-fact', [card.ends && `Ends ${card.ends}`, card.value].filter(Boolean).join(' · '));
  node.replaceChildren(content);
};

/** The cards of these tasks by task; none if there is no answer, so that what is shown stays. */
const fetchCards = async (ids) => {
  const address = new URL(ADDRESS);
  ids.forEach((id) => address.searchParams.append('id', id));
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
};

const ask = async () => {
  const nodes = new Map(waiting);
  waiting.clear();
  const cards = await fetchCards([...nodes.keys()]);
  nodes.forEach((node, id) => {
    if (cards) {
      known.set(id, { card: cards[id] ?? {}, asked: Date.now() });
    }
    draw(node, known.get(id)?.card ?? {});
  });
};

const askSoon = (id, node) => {
  waiting.set(id, node);
  if (!asking) {
    asking = true;
    window.setTimeout(() => {
      asking = false;
      ask();
    }, 20);
  }
};

export default {
  id: 'octant-card',
  pluginPoint: 'tasklist.card',
  render: (node, { taskId }) => {
    const before = known.get(taskId);
    if (before) {
      draw(node, before.card);
    }
    if (!before || Date.now() - before.asked > FRESH_FOR) {
      askSoon(taskId, node);
    }
  },
};
