// What is in a form's fields, told apart from what Octant had filled in.
const isField = ({ key, disabled }) => key && !disabled;

/** The fields of a form that can be filled in. */
export const fieldsOf = (schema) => schema.components.filter(isField);

/** A field without an answer holds something else in each kind of field; here it is always null. */
const answer = (value) => (value === undefined || value === '' || value === false ? null : value);

export const isSame = (one, other) => String(answer(one)) === String(answer(other));

/** Of what a form holds, what is in the given fields. */
export const answers = (fields, data) => Object.fromEntries(fields.map(({ key }) => [key, answer(data[key])]));

/** Of some answers, those that are not what Octant had filled in, and what it had. */
export const changes = (given, filledIn) => {
  const keys = Object.keys(given).filter((key) => !isSame(given[key], filledIn[key]));
  const of = (values) => Object.fromEntries(keys.map((key) => [key, values[key]]));
  return { fields: of(given), shown: of(filledIn) };
};

const written = ({ type, values }, value) => {
  if (answer(value) === null) {
    return type === 'checkbox' ? 'no tick' : 'nothing';
  }
  if (type === 'checkbox') {
    return 'a tick';
  }
  const date = type === 'datetime' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return date ? `${date[3]}/${date[2]}/${date[1]}` : `“${values?.find((option) => option.value === value)?.label ?? value}”`;
};

/** A sentence for each field of a draft where Octant would fill in something else by now. */
export const overtaken = (fields, draft, filledIn) =>
  fields
    .filter(({ key }) => key in draft.fields)
    .filter(({ key }) => !isSame(draft.shown[key], filledIn[key]) && !isSame(draft.fields[key], filledIn[key]))
    .map((field) => {
      const { key, label, dateLabel } = field;
      const [before, now] = [draft.shown[key], filledIn[key]].map((value) => written(field, value));
      return `${label ?? dateLabel ?? key}: Octant had filled in ${before} and would fill in ${now} now. What you wrote still stands.`;
    });
