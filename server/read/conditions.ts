/** The tables that are searched and counted by our own SQL. */
export type SearchedModel = 'article' | 'speaker' | 'statement';

/** The values of a statement's parameters, in order; `add` answers with the parameter's name. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

interface Model {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, Relation>>;
}

interface Relation {
  readonly model: string;
  /** How the related row (`$1`) hangs on this one (`$0`). */
  readonly on: string;
}

const date = { Earliest: 'date', Latest: 'date' } as const;
const dates = (name: string) =>
  Object.fromEntries(Object.entries(date).map(([end, type]) => [`${name}${end}`, type]));

const MODELS: Readonly<Record<string, Model>> = {
  statement: {
    table: 'statement',
    columns: {
      id: 'bigint',
      articleId: 'bigint',
      speakerId: 'bigint',
      outletId: 'bigint',
      utteranceId: 'bigint',
      withinId: 'bigint',
      kind: 'statement_kind',
      act: 'speech_act',
      isNegated: 'boolean',
      status: 'statement_status',
      method: 'provenance_method',
      confidence: 'float8',
      start: 'int',
      recordedAt: 'timestamptz',
      ...dates('said'),
      ...dates('published'),
      datedEarliest: 'date',
      rank: 'int',
    },
    relations: {
      speaker: { model: 'speaker', on: '$1.id = $0.speaker_id' },
      topics: { model: 'statementTopic', on: '$1.statement_id = $0.id' },
    },
  },
  statementTopic: { table: 'statement_topic', columns: { topicId: 'bigint' }, relations: {} },
  speakerMember: { table: 'speaker_member', columns: { collectiveId: 'bigint' }, relations: {} },
  speaker: {
    table: 'speaker',
    columns: {
      id: 'bigint',
      kind: 'speaker_kind',
      mergedIntoId: 'bigint',
      rank: 'int',
      folded: 'text',
    },
    relations: {
      memberOf: { model: 'speakerMember', on: '$1.member_id = $0.id' },
      statements: { model: 'statement', on: '$1.speaker_id = $0.id' },
    },
  },
  article: {
    table: 'article',
    columns: {
      id: 'bigint',
      outletId: 'bigint',
      language: 'text',
      textKind: 'article_text_kind',
      status: 'article_status',
      recordedAt: 'timestamptz',
      ...dates('published'),
      rank: 'int',
    },
    relations: { statements: { model: 'statement', on: '$1.article_id = $0.id' } },
  },
};

const COMPARISONS: Readonly<Record<string, string>> = { gte: '>=', gt: '>', lte: '<=', lt: '<' };

/**
 * A Prisma condition of the filters and pages as SQL on `alias`. The filters are written once, for
 * Prisma; what it cannot express (full text, facets, timelines) reads the same rows through this.
 */
export function toSql(where: object, name: string, alias: string, parameters: Parameters): string {
  const model = MODELS[name];
  if (!model) throw new Error(`Conditions on ${name} have no SQL.`);
  const parts = Object.entries(where).map(([key, value]) => {
    if (key === 'AND' || key === 'OR') {
      const inner = [value].flat().map((one) => toSql(one, name, alias, parameters));
      return inner.length > 0
        ? `(${inner.join(key === 'AND' ? ' and ' : ' or ')})`
        : String(key === 'AND');
    }
    const relation = model.relations[key];
    if (relation) return related(relation, value, alias, parameters);
    const type = model.columns[key];
    if (!type) throw new Error(`The condition ${name}.${key} has no SQL.`);
    return comparison(`${alias}.${columnName(key)}`, type, value, parameters);
  });
  return parts.length > 0 ? parts.join(' and ') : 'true';
}

/** The column of a field: `publishedEarliest` is `published_earliest`. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function related(relation: Relation, value: object, alias: string, parameters: Parameters) {
  const model = MODELS[relation.model];
  const inner = `${alias}_${relation.model.toLowerCase()}`;
  const where = 'some' in value ? (value.some as object) : value;
  const on = relation.on.replaceAll('$1', inner).replaceAll('$0', alias);
  const condition = toSql(where, relation.model, inner, parameters);
  return `exists (select from ${model?.table} ${inner} where ${on} and ${condition})`;
}

function comparison(column: string, type: string, value: unknown, parameters: Parameters): string {
  if (value === null) return `${column} is null`;
  if (typeof value !== 'object' || value instanceof Date) {
    return `${column} = ${parameters.add(toText(value, type), type)}`;
  }
  const parts = Object.entries(value).map(([operator, operand]) => {
    if (operator === 'in') {
      const list = (operand as unknown[]).map((one) => toText(one, type));
      return `${column} = any(${parameters.add(list, `${type}[]`)})`;
    }
    if (operator === 'not' && operand === null) return `${column} is not null`;
    const sign = COMPARISONS[operator];
    if (!sign) throw new Error(`The operator ${operator} on ${column} has no SQL.`);
    return `${column} ${sign} ${parameters.add(toText(operand, type), type)}`;
  });
  return parts.length > 0 ? parts.join(' and ') : 'true';
}

function toText(value: unknown, type: string): unknown {
  if (value instanceof Date) {
    return type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString();
  }
  return typeof value === 'bigint' ? String(value) : value;
}
