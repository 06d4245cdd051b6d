import {
  Chart,
  Legend,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
} from 'chart.js';

Chart.register(RadarController, RadialLinearScale, LineElement, PointElement, Legend);

/** In pixels: no text of the app is smaller. */
const smallest = 13;

interface Drawing {
  /** One an area, each as lines of a label. */
  labels: readonly (readonly string[])[];
  /** How many levels there are: the scale goes from the lowest, in the middle, to the highest. */
  levels: number;
  ink: string;
  rule: string;
  lines: readonly {
    name: string;
    values: readonly (number | null)[];
    colour: string;
    dash: readonly number[];
    shape: 'circle' | 'rect' | 'triangle' | 'rectRot';
    /** The mark's radius in pixels. */
    size: number;
    /** An empty mark lets one that it covers be seen. */
    filled: boolean;
  }[];
}

/** Draws areas round a middle, a line a person or mark. Returns how to take it away. Colour is never the only sign. */
export function drawRadar(
  canvas: HTMLCanvasElement,
  { labels, levels, ink, rule, lines }: Drawing,
): () => void {
  const chart = new Chart(canvas, {
    type: 'radar',
    data: {
      labels: labels.map((label) => [...label]),
      datasets: lines.map(({ name, values, colour, dash, shape, size, filled }) => ({
        label: name,
        data: [...values],
        borderColor: colour,
        backgroundColor: colour,
        pointBackgroundColor: filled ? colour : 'transparent',
        pointBorderWidth: 2,
        borderDash: [...dash],
        borderWidth: 2,
        fill: false,
        // An area of which nothing is said is a gap.
        spanGaps: false,
        pointStyle: shape,
        pointRadius: size,
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
        r: {
          // The lowest level is a ring of its own, and not the middle point.
          min: -1,
          max: levels - 1,
          // Written even where they are not shown, and its own way of writing numbers costs half of the first drawing.
          ticks: { stepSize: 1, display: false, callback: () => '' },
          grid: { color: rule },
          angleLines: { color: rule },
          pointLabels: { color: ink, font: { size: smallest, lineHeight: 1.1 }, padding: 3 },
        },
      },
      plugins: {
        legend: {
          position: 'bottom',
          labels: {
            color: ink,
            font: { size: smallest },
            usePointStyle: true,
            boxWidth: 8,
            boxHeight: 8,
          },
        },
      },
    },
  });
  return () => {
    chart.destroy();
  };
}
