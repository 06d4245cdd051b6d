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
      datasets: lines.map(({ name, values, colour, dash, shape }) => ({
        label: name,
        data: [...values],
        borderColor: colour,
        backgroundColor: colour,
        borderDash: [...dash],
        borderWidth: 2,
        // A look without a mark is no point, and no break.
        spanGaps: true,
        pointStyle: shape,
        pointRadius: 5,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        y: { min: 1, max: points, ticks: { stepSize: 1, color: ink }, grid: { color: rule } },
        x: { ticks: { color: ink, maxRotation: 0 }, grid: { display: false } },
      },
      plugins: {
        legend: {
          position: 'bottom',
          labels: { color: ink, usePointStyle: true, boxWidth: 8, boxHeight: 8 },
        },
      },
    },
  });
  return () => {
    chart.destroy();
  };
}
