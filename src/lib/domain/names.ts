const titles =
  /^(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Revd|Reverend|Canon|Fr|Father|Sr|Sister|Br|Brother|Rabbi|Imam|Cllr)\.?$/;

/** "Priya" of "Priya Nair"; a title is kept with the surname: "Mr Osei" of "Mr Daniel Osei". */
export function firstName(name: string): string {
  const [first = name, ...rest] = name.trim().split(/\s+/);
  const surname = rest.at(-1);
  return titles.test(first) && surname !== undefined ? `${first} ${surname}` : first;
}
