import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** What the signed-in person chose to be told of, and how; as `device/reminders.ts` reads it. */
export const GET: RequestHandler = async ({ locals }) => {
  const { person, session, server } = locals;
  if (person === undefined || session === undefined)
    return new Response(null, { status: 401, headers });
  const { reminders, toldDevices, weeklyMail } = server.reminding;
  const isHere = await toldDevices.isOn(session.id);
  return Response.json(
    {
      key: await toldDevices.key(),
      isHere,
      elsewhere: (await toldDevices.count(person)) - Number(isHere),
      times: await reminders.timesOf(person),
      mail: await weeklyMail.stateOf(person),
    },
    { headers },
  );
};
