import { element } from './element.js';

// Colours that people who see no red or no green tell apart as well, on white with three to one at least; each has a
// pattern of its own too, for paper and for eyes that see no colours.
const COLOURS = ['#8f2d00', '#0072b2', '#7a5195', '#00735c', '#5c5c5c'];
const ALONE = '#0f5257';
const LIBRARY = '/webjars/chart.js/4.5.1/dist/chart.umd.min.js';
const ROW = 26;

let library;

/** The library, fetched once. It registers itself with whatever loads modules, which there must not be meanwhile. */
const chartLibrary = () => {
  library ??= new Promise((resolve, reject) => {
    const script = element('script', { src: LIBRARY });
    const { define } = window;
    window.define = undefined;
    script.addEventListener('load', () => {
      window.define = define;
      resolve(window.Chart);
    });
    script.addEventListener('error', () => {
      window.define = define;
      library = undefined;
      reject(new Error('The library of charts did not come.'));
    });
    document.head.append(script);
  });
  return library;
};

const stripes = (colour, index) => {
  const tile = element('canvas', { width: 8, height: 8 });
  const pen = tile.getContext('2d');
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 1.5;
  pen.beginPath();
  if (index % 4 === 1) {
    pen.moveTo(0, 8);
    pen.lineTo(8, 0);
  } else if (index % 4 === 2) {
    pen.moveTo(0, 4);
    pen.lineTo(8, 4);
  } else if (index % 4 === 3) {
    pen.moveTo(4, 0);
    pen.lineTo(4, 8);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat');
};

const short = (label) => (label.length > 34 ? `${label.slice(0, 33)}…` : label);

/** Draws a chart; without the library there is its table all the same. */
export const drawChart = async (canvas, { shape, unit, labels, series }) => {
  const lying = shape === 'BARS';
  if (lying) {
    canvas.parentElement.style.height = `${labels.length * ROW + 90}px`;
  }
  const Chart = await chartLibrary();
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: labels.map(short),
      datasets: series.map(({ name, values }, index) => {
        const colour = series.length === 1 ? ALONE : COLOURS[index % COLOURS.length];
        return {
          label: name,
          data: values,
          backgroundColor: stripes(colour, index),
          borderColor: colour,
          borderWidth: 1,
          maxBarThickness: 22,
        };
      }),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: lying ? 'y' : 'x',
      locale: 'en-GB',
      plugins: { legend: { display: series.length > 1, position: 'bottom' } },
      scales: {
        x: { stacked: true, title: { display: lying, text: unit }, ticks: lying ? { precision: 0 } : { autoSkip: true } },
        y: { stacked: true, title: { display: !lying, text: unit }, ticks: lying ? { autoSkip: false } : { precision: 0 } },
      },
    },
  });
};
