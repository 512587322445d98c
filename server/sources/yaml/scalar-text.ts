import { isScalar, type Node, type Scalar } from 'yaml';

/** Whether nothing, `~` or `null` stands there, not between quotation marks. */
export function isNull(node: Node): boolean {
  return isScalar(node) && node.type === 'PLAIN' && /^(|~|null|Null|NULL)$/.test(plain(node));
}

function plain(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : '?';
}

/** The text of a scalar in NFC, which the whole register is in. */
export function toText(node: Node): string {
  if (!isScalar(node) || typeof node.value !== 'string') {
    throw new RangeError(
      'should be a text, not a list, a mapping or an alias: write the bare words',
    );
  }
  if (isNull(node))
    throw new RangeError('should be a text, and is null: write it, or take the item out');
  const text = node.value.normalize('NFC');
  if (!text.isWellFormed()) {
    throw new RangeError('holds half of a surrogate pair: write the character');
  }
  if (/[\0\uffff]/.test(text)) {
    throw new RangeError('holds a character that is none (U+0000 or U+FFFF): take it out');
  }
  return text;
}
