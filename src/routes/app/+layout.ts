/** Everything under /app works offline: it is drawn on the device, from the one prerendered shell. */
export const ssr = false;
