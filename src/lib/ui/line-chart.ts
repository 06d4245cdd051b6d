import {
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';

Chart.register(LineController, LineElement, PointElement, LinearScale, CategoryScale, Legend);

interface Drawing {
  /** Under each point, in lines. */
  labels: readonly (readonly string[])[];
  /** The top of the scale, which begins at 1. */
  points: number;
  ink: string;
  rule: string;
  lines: readonly {
    name: string;
    values: readonly (number | null)[];
    colour: string;
    dash: readonly number[];
    shape: 'circle' | 'rect' | 'triangle';
  }[];
}

/** Draws one line an area over the attempts. Returns how to take it away. Colour is never the only sign. */
export function drawLines(
  canvas: HTMLCanvasElement,
  { labels, points, ink, rule, lines }: Drawing,
): () => void {
  const chart = new Chart(canvas, {
    type: 'line',
    data: {
      labels: labels.map((label) => [...label]),
      datasets: lines.map(({ name, values, colour, dash, shape }, index) => ({
        label: name,
        data: [...values],
        borderColor: colour,
        backgroundColor: colour,
        borderDash: [...dash],
        // The first is widest and lies under the others: lines of the same marks all show.
        order: -index,
        borderWidth: widthOf(index),
        // A look without a mark is no point, and no break.
        spanGaps: true,
        pointStyle: shape,
        pointRadius: Math.max(4, 6 - index),
        // Else as wide as the line: a marker three times the others', here and in the key.
        pointBorderWidth: 1,
      })),
    },
    options: {
      animation: false,
      // Nothing to hover over, and no line that a tap on the key takes away.
      events: [],
      // The page's own, which is there already.
      font: { family: getComputedStyle(canvas).fontFamily },
      maintainAspectRatio: false,
      scales: {
        y: {
          min: 1,
          max: points,
          // Its own way of writing numbers costs half of the first drawing.
          ticks: { stepSize: 1, color: ink, callback: String },
          grid: { color: rule },
        },
        x: { ticks: { color: ink, maxRotation: 0 }, grid: { display: false } },
      },
      plugins: {
        legend: {
          position: 'bottom',
          // What is drawn last is not what is read first.
          reverse: true,
          labels: { color: ink, usePointStyle: true, boxWidth: 8, boxHeight: 8 },
        },
      },
    },
  });
  return () => {
    chart.destroy();
  };
}

/** 6, 4 and 2 pixels for three lines. */
function widthOf(index: number): number {
  return Math.max(2, 6 - 2 * index);
}
