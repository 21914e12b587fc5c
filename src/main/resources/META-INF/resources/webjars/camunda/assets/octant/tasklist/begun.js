import { parameters } from '../calls.js';

// Somebody who has started a process is told its reference, and led to its first task once it is there.
const ENGINE = new URL('../../../api/engine/engine/default/', import.meta.url);
const PATIENCE = 20;
const PAUSE = 500;

const pause = () => new Promise((resolve) => window.setTimeout(resolve, PAUSE));

const firstTask = async (reference) => {
  const address = new URL('task', ENGINE);
  address.searchParams.set('processInstanceBusinessKey', reference);
  address.searchParams.set('maxResults', '1');
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  return answer.ok ? (await answer.json())[0]?.id : undefined;
};

/** Tasklist's own word that it has started takes away all that was said before. */
const startFormIsGone = async () => {
  do {
    await pause();
  } while (document.querySelector('.modal-dialog'));
};

const leadTo = async (reference, before) => {
  for (let tries = 0; tries < PATIENCE && parameters().get('task') === before; tries += 1) {
    const task = await firstTask(reference);
    if (task) {
      const there = parameters();
      there.set('task', task);
      window.location.hash = `#/?${there}`;
      return true;
    }
    await pause();
  }
  return false;
};

/**
 * @param {{businessKey?: string}} started what the engine says of it
 * @param tell says a message with its heading
 */
export const begun = async (started, tell) => {
  const reference = started?.businessKey;
  if (reference) {
    const before = parameters().get('task');
    await startFormIsGone();
    const isThere = await leadTo(reference, before);
    tell(`${reference} has begun`, isThere ? 'This is its first task.' : 'Its first task comes to the team that it is for.');
  }
};
