/**
 * One form for the spellings of a number in figures: digits without their groups, and a comma for
 * the decimal sign. A point or comma with other than three digits after it is a decimal sign; with
 * three it may also part thousands, so « 1.500 » stays as printed and is not « 1 500 ». What is
 * neither, a date or a version, stays as printed too.
 *
 * @example foldNumber('1 500,25') === foldNumber("1'500.25") // '1500,25'
 */
export function foldNumber(printed: string): string {
  const digits = printed.replace(OTHER_DIGITS, toDigit).replaceAll('٫', ',').replaceAll('٬', ' ');
  const joined = digits.replace(GROUP_SIGNS, '');
  const [, whole = '', sign = '', rest = ''] = /^(\d*)([.,])(.*)$/u.exec(joined) ?? [];
  if (sign === '') return joined;
  const groups = rest.split(sign);
  if (groups.length > 1 || /[.,]/u.test(rest)) return foldGroups(joined, whole, sign);
  const isGroup = rest.length === 3 && /^[1-9]\d{0,2}$/u.test(whole) && joined === digits;
  return isGroup ? joined : `${whole},${rest}`;
}

// « 1.500.000 », « 1,500.25 »
function foldGroups(joined: string, whole: string, sign: string): string {
  const other = sign === '.' ? ',' : '.';
  const [grouped = '', decimals, ...more] = joined.split(other);
  const [, ...groups] = grouped.split(sign);
  const isGrouped =
    more.length === 0 &&
    /^[1-9]\d{0,2}$/u.test(whole) &&
    groups.every((group) => group.length === 3) &&
    !decimals?.includes(sign);
  if (!isGrouped) return joined;
  const integer = grouped.replaceAll(sign, '');
  return decimals === undefined ? integer : `${integer},${decimals}`;
}

const GROUP_SIGNS = /[^\d.,]/gu;
const OTHER_DIGITS = /[٠-٩۰-۹०-९０-９]/gu;
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

function toDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((one) => point >= one && point < one + 10) ?? point;
  return String(point - zero);
}
