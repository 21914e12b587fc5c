// What a form says beside a field that it does not accept, in words of everyday.
const SENTENCES = [
  [/^Field is required\.$/, 'Answer this.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Write at least $1 characters.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Write at most $1 characters.'],
  [/^Field must have minimum value of (-?\d+)\.$/, 'Give $1 or more.'],
  [/^Field must have maximum value of (-?\d+)\.$/, 'Give $1 or less.'],
  [/^Field must match pattern .+\.$/, 'Write this in the same way as the example.'],
];

const reword = (text) => {
  const said = SENTENCES.reduce((words, [pattern, sentence]) => words.replace(pattern, sentence), text.data);
  if (said !== text.data) {
    text.data = said;
  }
};

export const rewordFaults = () =>
  document.querySelectorAll('.fjs-form-field-error *').forEach((element) =>
    [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).forEach(reword),
  );
