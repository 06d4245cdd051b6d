import { Chart } from 'chart.js';
import { expect, test } from 'vitest';
import { drawLines } from './line-chart.ts';

/** How many pixels of a canvas have exactly this colour. */
function count(canvas: HTMLCanvasElement, [red, green, blue]: readonly number[]): number {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  if (pixels === undefined) throw new Error('the canvas has no pixels');
  let found = 0;
  for (let at = 0; at < pixels.length; at += 4)
    if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) found += 1;
  return found;
}

const shades = [
  [200, 0, 0],
  [0, 200, 0],
  [0, 0, 200],
] as const;

/** A chart of three lines of the same marks. */
function threeLines(names: readonly string[]) {
  const box = document.createElement('div');
  box.style.cssText = 'position: relative; width: 320px; height: 220px';
  const canvas = document.createElement('canvas');
  box.append(canvas);
  document.body.append(box);
  const erase = drawLines(canvas, {
    labels: [['1st look'], ['2nd look'], ['3rd look']],
    points: 5,
    ink: '#555',
    rule: '#ddd',
    lines: shades.map((shade, index) => ({
      name: names[index] ?? '',
      values: [3, 3, 3],
      colour: `rgb(${shade.join(' ')})`,
      dash: [[], [7, 5], [2, 4]][index] ?? [],
      shape: (['circle', 'rect', 'triangle'] as const)[index] ?? 'circle',
    })),
  });
  const remove = () => {
    erase();
    box.remove();
  };
  return { canvas, remove };
}

test('three areas of the same marks are three lines to see', () => {
  // Without names, so that the key under the chart has as little as can be of each colour.
  const { canvas, remove } = threeLines([]);
  for (const shade of shades) expect(count(canvas, shade)).toBeGreaterThan(150);
  remove();
});

test('the key has the order of the table, and no marker is far larger than another', () => {
  const { canvas, remove } = threeLines(['Problems', 'People', 'Steadiness']);
  const chart = Chart.getChart(canvas);
  expect(chart?.legend?.legendItems?.map(({ text }) => text)).toEqual([
    'Problems',
    'People',
    'Steadiness',
  ]);
  for (const { lineWidth } of chart?.legend?.legendItems ?? []) expect(lineWidth).toBeLessThan(2);
  const sizes = shades.map((_, index) => {
    const { radius, borderWidth } = chart?.getDatasetMeta(index).data[0]?.options ?? {};
    return Number(radius) + Number(borderWidth) / 2;
  });
  expect(Math.max(...sizes)).toBeLessThan(1.6 * Math.min(...sizes));
  remove();
});
