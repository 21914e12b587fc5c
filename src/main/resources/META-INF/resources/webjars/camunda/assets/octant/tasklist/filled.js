import { Form } from '../formjs.js';
import { answers, changes, fieldsOf, overtaken } from './fields.js';

const london = (options) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options });
const DAY = london({ day: 'numeric', month: 'long' });
const TIME = london({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const template = `
  <div class="octant-draft">
    <p role="status"></p>
    <ul></ul>
    <button type="button" class="btn btn-default"></button>
  </div>
  <div class="octant-form"></div>
  <p class="octant-saved" role="status"></p>`;

/** A screen reader says what comes into a place that has been there for a moment. */
const A_MOMENT = 150;

/** For so long after a form is filled in, form-js may draw it once more, and what is typed meanwhile is gone. */
const DRAWN_ANEW = 500;

const isDrawn = () => new Promise((resolve) => window.setTimeout(resolve, DRAWN_ANEW));

const say = (place, text) => {
  if (place.textContent !== text) {
    place.textContent = text;
  }
};

/** A form on the page: what Octant fills in, over it what somebody has written, and word of what is saved. */
export class FilledForm {
  #place;
  #form;
  #schema;
  #values;
  #fields;
  #filledIn;
  #draft;
  #kept = {};
  #checking = false;

  constructor(place) {
    this.#place = place;
    place.innerHTML = template;
    place.addEventListener('focusout', ({ relatedTarget }) => {
      if (!place.contains(relatedTarget)) {
        this.#draft?.flush();
      }
    });
  }

  /** Draws the form. `onChange` is told whether anything is wrong in it, `onSubmit` when its sender presses Enter. */
  async show(schema, values, onChange, onSubmit) {
    this.#schema = schema;
    this.#values = values;
    this.#fields = fieldsOf(schema);
    this.#form = new Form({ container: this.#find('.octant-form') });
    await this.#form.importSchema(schema, values);
    this.#filledIn = this.#answers();
    this.#form.on('submit', () => this.#checking || onSubmit());
    this.#form.on('changed', ({ errors }) => {
      onChange(Object.keys(errors).length > 0);
      this.#keep();
    });
  }

  /** From here on, what is written is kept as this draft; until it is known what was written before, nothing can be. */
  async keepAs(draft) {
    const form = this.#find('.octant-form');
    form.inert = true;
    try {
      const before = await draft.find();
      if (before) {
        await this.#fill(before.fields);
        this.#sayWhatThereWas(before);
        await isDrawn();
      }
    } finally {
      form.inert = false;
    }
    this.#kept = changes(this.#answers(), this.#filledIn).fields;
    draft.onSaved = (moment) => say(this.#find('.octant-saved'), `Saved ${TIME.format(moment)}`);
    draft.onRefused = (sentence) => say(this.#find('.octant-saved'), `Not saved. ${sentence}`);
    this.#draft = draft;
  }

  /** Shows what Octant fills in and nothing else, and keeps nothing. */
  async letGo() {
    const draft = this.#draft;
    if (draft) {
      this.#draft = undefined;
      draft.close();
      await this.#fill({});
      this.#offer('', '');
      say(this.#find('.octant-saved'), '');
    }
  }

  pause() {
    this.#draft?.pause();
  }

  resume() {
    this.#draft?.resume();
  }

  /** What is in the form, and what is wrong with it, which it says beside each field. */
  submit() {
    this.#checking = true;
    try {
      return this.#form.submit();
    } finally {
      this.#checking = false;
    }
  }

  end() {
    this.#draft?.end();
  }

  close() {
    this.#draft?.close();
    this.#form?.destroy();
  }

  #find(selector) {
    return this.#place.querySelector(selector);
  }

  #answers() {
    return answers(this.#fields, this.#form._getState().data);
  }

  async #fill(fields) {
    await this.#form.importSchema(this.#schema, { ...this.#values, ...fields });
  }

  #keep() {
    const content = changes(this.#answers(), this.#filledIn);
    if (this.#draft && JSON.stringify(content.fields) !== JSON.stringify(this.#kept)) {
      this.#kept = content.fields;
      this.#draft.keep(content);
    }
  }

  #sayWhatThereWas(before) {
    const moment = new Date(before.savedAt);
    this.#offer(
      before.savedAt
        ? `This is what you had written on ${DAY.format(moment)}, ${TIME.format(moment)}.`
        : 'This is what you had written.',
      'Begin anew',
      () => this.#beginAnew(),
      overtaken(this.#fields, before, this.#filledIn),
    );
  }

  async #beginAnew() {
    const { fields } = changes(this.#answers(), this.#filledIn);
    await this.#fill({});
    this.#draft?.flush();
    this.#offer('You have begun anew.', 'Bring back what you had written', async () => {
      await this.#fill(fields);
      this.#draft?.flush();
      this.#offer('This is what you had written.', 'Begin anew', () => this.#beginAnew());
    });
  }

  #offer(sentence, name, act, remarks = []) {
    const place = this.#find('.octant-draft');
    const lines = remarks.map((remark) => Object.assign(document.createElement('li'), { textContent: remark }));
    place.classList.toggle('octant-draft-there', sentence !== '');
    place.querySelector('ul').replaceChildren(...lines);
    Object.assign(place.querySelector('button'), { textContent: name, onclick: act });
    window.setTimeout(() => say(place.querySelector('p'), sentence), A_MOMENT);
  }
}
