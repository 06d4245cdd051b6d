import { SeenDocument } from '../domain/sharing/share.ts';
import { RoleDemandDocument } from '../domain/measuring/role-demand.ts';
import { LookBackDocument } from '../domain/second-look/look-back.ts';
import { SelfReviewDocument } from '../domain/self-review/self-review.ts';
import { NormConsent } from './norm-consent.svelte.ts';
import { Circle } from './circle.svelte.ts';
import type { Workplace } from './workplace.ts';

/**
 * Deletes what an intern has said about themselves: answers, what the role asks, and every copy that is shown.
 * Replies stay with whom they were written to, like letters.
 */
export async function deleteMine({ device, attempts, selfReviews }: Workplace): Promise<void> {
  const consent = new NormConsent(device);
  if (consent.decision === 'agreed') await consent.decide('refused', []);
  for (const membership of device.circles.filter(({ mode }) => mode === 'rw')) {
    const circle = new Circle(device, membership);
    await circle.load();
    const mine = [...circle.shares, ...circle.reviewShares].filter(
      ({ author }) => author === device.person,
    );
    for (const { _id } of mine) await circle.takeBack(_id);
  }
  const own = device.documents(device.ownSpace);
  await own.load();
  const others = [
    ...own.ofType('roleDemand', RoleDemandDocument),
    ...own.ofType('seen', SeenDocument),
    ...own.ofType('selfReview', SelfReviewDocument),
    ...own.ofType('lookBack', LookBackDocument),
  ];
  for (const { _id } of others) await device.remove(device.ownSpace, _id);
  selfReviews.forget();
  await attempts.deleteAll();
}
