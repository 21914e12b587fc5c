// Keeps on the server what somebody writes in a form, a moment after they stop typing, and finds it there again.
import { token } from '../calls.js';
import { SIGNED_OUT, isSaved, isWaiting } from '../unsaved.js';

const STOPPED_AFTER = 800;
const AT_THE_LATEST = 10_000;
const TRY_AGAIN_AFTER = 5_000;

/** Drafts that are not saved yet, by their address; they outlive their forms. */
const open = new Map();

const problemIn = (answer) => answer.json().catch(() => ({}));

/** A call that goes out even if the page is closed meanwhile; browsers do that for small ones only. */
const put = (address, body, leaving, signal) => {
  const call = {
    method: 'PUT',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body,
    signal,
  };
  return leaving ? fetch(address, { ...call, keepalive: true }).catch(() => fetch(address, call)) : fetch(address, call);
};

class Draft {
  #address;
  #person;
  #wanted;
  #since;
  #timer;
  #call;
  #paused = false;
  #over = false;
  #save = (leaving) => this.#send(leaving);

  /** Called with the moment of each save. */
  onSaved = () => {};
  /** Called with a sentence where the server does not take it. */
  onRefused = () => {};

  constructor(address, person) {
    this.#address = address;
    this.#person = person;
  }

  /** What was written before, and when it was saved; nothing if there is nothing. */
  async find() {
    if (this.#wanted) {
      return this.#wanted;
    }
    const answer = await fetch(this.#address, { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      throw new Error((await problemIn(answer)).detail ?? 'What you had written before cannot be fetched. Reload this page.');
    }
    return answer.status === 204 ? undefined : answer.json();
  }

  /** Has it saved soon. */
  keep(content) {
    if (this.#over) {
      return;
    }
    this.#wanted = content;
    this.#since ??= Date.now();
    open.set(this.#address, this);
    isWaiting(this, this.#save);
    this.#soon(Math.min(STOPPED_AFTER, Math.max(0, this.#since + AT_THE_LATEST - Date.now())));
  }

  /** Saves what is not saved yet, at once. */
  flush() {
    this.#send(false);
  }

  /** Saves nothing while the form is being sent. */
  pause() {
    this.#paused = true;
    window.clearTimeout(this.#timer);
    this.#call?.abort();
  }

  resume() {
    this.#paused = false;
    if (this.#wanted) {
      this.#soon(STOPPED_AFTER);
    }
  }

  /** The form has been sent: there is nothing left to keep. */
  end() {
    this.#over = true;
    this.#done();
  }

  /** Nobody looks at the form any more. */
  close() {
    this.onSaved = () => {};
    this.onRefused = () => {};
    if (this.#wanted) {
      this.flush();
    } else {
      this.#done();
    }
  }

  #soon(delay) {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#send(false), delay);
  }

  async #send(leaving) {
    if (!this.#wanted || this.#call || this.#paused || this.#over) {
      return;
    }
    window.clearTimeout(this.#timer);
    const content = this.#wanted;
    this.#since = undefined;
    this.#call = new AbortController();
    const body = JSON.stringify({ person: this.#person, fields: content.fields, shown: content.shown });
    try {
      await this.#take(await put(this.#address, body, leaving, this.#call.signal), content);
    } catch {
      this.#failed(this.#paused ? undefined : 'no answer');
    } finally {
      this.#call = undefined;
    }
    if (this.#wanted && this.#wanted !== content) {
      this.#soon(STOPPED_AFTER);
    }
  }

  async #take(answer, content) {
    if (answer.ok) {
      const { savedAt } = await answer.json();
      this.#settle(content);
      this.onSaved(new Date(savedAt));
      return;
    }
    const { ground, detail } = await problemIn(answer);
    if (ground) {
      this.#settle(content);
      this.onRefused(detail);
    } else {
      // Whoever has signed in again elsewhere has another session, whose pages carry another token.
      this.#failed([401, 403].includes(answer.status) ? SIGNED_OUT : 'no answer');
    }
  }

  /** Nothing more is to be done about this content; there may be newer one. */
  #settle(content) {
    if (this.#wanted === content) {
      this.#done();
    }
  }

  #failed(why) {
    if (why && !this.#over) {
      isWaiting(this, this.#save, why);
      this.#soon(TRY_AGAIN_AFTER);
    }
  }

  #done() {
    this.#wanted = undefined;
    this.#since = undefined;
    window.clearTimeout(this.#timer);
    isSaved(this);
    open.delete(this.#address);
  }
}

/** The draft at this address, written by this person. */
export const draftAt = (address, person) => open.get(address) ?? new Draft(address, person);
