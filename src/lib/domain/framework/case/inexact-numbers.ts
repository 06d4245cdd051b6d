/** A number of JSON without what can be written otherwise: "-1.50e2" as "-15e1"; undefined for what is none. */
function decimal(text: string): string | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  if (digits === '') return '0';
  const short = digits.replace(/0+$/, '');
  const power = Number(exponent) - fraction.length + digits.length - short.length;
  return `${sign}${short}e${power}`;
}

type Reviver = (key: string, value: unknown, context?: { source?: string }) => unknown;

/**
 * The numbers of a text of JSON, as they stand there, that would come out as others: a program reads numbers of some 17
 * digits and below 1.8e308 (RFC 8259, section 6).
 */
export function inexactNumbers(json: string): string[] {
  const found: string[] = [];
  const look: Reviver = (_, value, context) => {
    const source = context?.source;
    if (typeof value === 'number' && source !== undefined)
      if (decimal(source) !== decimal(String(value))) found.push(source);
    return value;
  };
  JSON.parse(json, look);
  return found;
}
