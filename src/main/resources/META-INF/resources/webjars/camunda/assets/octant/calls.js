// What Octant's scripts in the webapps ask the server, and what the address of the page asks for.
/** Proves that a call is made by a page of ours. */
export const token = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';

/** The answer to a call; throws if it is refused. */
export const getJson = async (address, request = {}) => {
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, cache: 'no-store', ...request });
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  return answer.json();
};

/** What stands after the question mark in the part of the address that the webapp reads. */
export const parameters = () => new URLSearchParams(window.location.hash.split('?')[1] ?? '');
