import { expect, test } from 'vitest';
import { outlineMenu } from '../../content/outline-menu.ts';
import { hostViewOf } from './build-view.ts';
import { HostView } from './link-view.ts';
import { proposedOutline } from './outline.ts';
import { emptyPlacement, mostDays, mostItems } from './placement.ts';
import { severalDays } from './several-days.ts';

const at = '1800000000001.0000.01hzy3v7k2qg6m4n8p0r5s9t1a';

test.each([20, mostDays])(
  '%i days with an outline fit into what a host mentor is shown',
  (count) => {
    const days = severalDays('2027-01-11', count, 'in-a-row').map((on) => ({
      ...{ on, from: '07:30', to: '18:00' },
    }));
    const items = proposedOutline(days, outlineMenu, []);
    const placement = {
      ...emptyPlacement('01hzy3v7k2qg6m4n8p0r5s9t00', '2027-01-01T08:00:00.000Z'),
      days: Object.fromEntries(days.map(({ on, from, to }) => [on, { value: { from, to }, at }])),
      items: Object.fromEntries(
        items.map((value, index) => [`item-${String(index).padStart(4, '0')}`, { value, at }]),
      ),
    };
    const view = hostViewOf(placement, {
      ...{ intern: 'Sam Adeyemi', school: 'Marsh Lane', programme: 'Step up', listed: {} },
      focus: ['Using data'],
    });
    expect(view.outline.length).toBe(items.length);
    expect(items.length).toBeLessThan(mostItems);
    expect(HostView.safeParse(view).success).toBe(true);
  },
);
