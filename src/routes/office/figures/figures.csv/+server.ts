import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { csvOf } from '#lib/domain/csv.ts';
import { ukDay } from '#lib/domain/uk-dates.ts';
import type { RequestHandler } from './$types';
import { csvRows } from '../csv-rows.ts';

export const GET: RequestHandler = async ({ locals }) => {
  const { accounts, norms } = locals.server;
  const { cohort } = await coordinatorOf(accounts, locals.person);
  const { year, month, day } = ukDay(accounts.clock());
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const today = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return new Response(csvOf(csvRows(await norms.annexes(cohort.id), today)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="figures-${today}.csv"`,
      'cache-control': 'no-store',
    },
  });
};
