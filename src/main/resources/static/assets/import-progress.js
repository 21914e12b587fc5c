// Says how far an import is without loading the page again, and loads it once the import is over. Without this script the
// page loads itself again every few seconds.
document.querySelectorAll('section[data-import]').forEach((section) => {
  const bar = section.querySelector('progress');
  const sentence = section.querySelector('[role=status]');
  const number = (n) => n.toLocaleString('en-GB');
  const sentences = {
    WAITING: () => 'Waiting for its turn.',
    READING: (told) => `${number(told.rowsDone)} of ${number(told.rows)} rows read.`,
    RECORDING: (told) => `All ${number(told.rows)} rows read. Comparing them with the register.`,
    STARTING_CYCLES: (told) => `${number(told.cyclesStarted)} of ${number(told.cycles)} new contracts have their dates under watch.`,
  };
  const measures = {
    READING: (told) => [told.rowsDone, told.rows],
    STARTING_CYCLES: (told) => [told.cyclesStarted, told.cycles],
  };
  const show = (told) => {
    if (told.state !== 'RUNNING') {
      window.location.reload();
      return;
    }
    const [done, all] = measures[told.phase] ? measures[told.phase](told) : [0, 0];
    if (all > 0) {
      bar.max = all;
      bar.value = done;
    } else {
      bar.removeAttribute('value');
    }
    const text = sentences[told.phase] ? sentences[told.phase](told) : sentence.textContent;
    if (text !== sentence.textContent) {
      sentence.textContent = text;
    }
    window.setTimeout(ask, 2000);
  };
  const ask = () => fetch(section.dataset.import, { headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(show)
    .catch(() => window.setTimeout(ask, 10000));
  window.setTimeout(ask, 1000);
});
