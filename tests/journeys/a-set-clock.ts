const day = 24 * 60 * 60_000;

/**
 * Settings with which a server's clock stands at ten or eleven in the morning in England on the next Tuesday but some minutes
 * later, whenever a test runs. What the server tells of the time to browsers stays as it is.
 */
export function onATuesday(minutesLater: number): Readonly<Record<string, string>> {
  const now = new Date();
  const toTuesday = ((2 - now.getUTCDay() + 6) % 7) + 1;
  const tuesday = new Date(now.getTime() + toTuesday * day).setUTCHours(10, minutesLater, 0, 0);
  const ahead = tuesday - now.getTime();
  const shifted = `const real=Date.now.bind(Date);Date.now=()=>real()+${ahead}`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shifted)}` };
}
