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

test('three areas of the same marks are three lines to see', () => {
  const box = document.createElement('div');
  box.style.cssText = 'position: relative; width: 320px; height: 220px';
  const canvas = document.createElement('canvas');
  box.append(canvas);
  document.body.append(box);
  const shades = [
    [200, 0, 0],
    [0, 200, 0],
    [0, 0, 200],
  ] as const;
  const erase = drawLines(canvas, {
    labels: [['1st look'], ['2nd look'], ['3rd look']],
    points: 5,
    ink: '#555',
    rule: '#ddd',
    lines: shades.map((shade, index) => ({
      // Without names, so that the key under the chart has as little as can be of each colour.
      name: '',
      values: [3, 3, 3],
      colour: `rgb(${shade.join(' ')})`,
      dash: [[], [7, 5], [2, 4]][index] ?? [],
      shape: (['circle', 'rect', 'triangle'] as const)[index] ?? 'circle',
    })),
  });
  for (const shade of shades) expect(count(canvas, shade)).toBeGreaterThan(150);
  erase();
  box.remove();
});
