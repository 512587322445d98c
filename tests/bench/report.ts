import type { Measured, Mode } from './measure.ts';
import type { ServerName } from './processes.ts';

/** One operation of one server, under one kind of load. */
export interface Series {
  readonly operation: string;
  readonly isCore: boolean;
  readonly mode: Mode;
  readonly server: ServerName;
  readonly rounds: readonly Measured[];
  /** Median latency over one connection in milliseconds, and the same on the small register. */
  readonly alone?: number;
  readonly aloneSmall?: number;
}

export interface Report {
  readonly statements: number;
  readonly machine: string;
  readonly series: readonly Series[];
}

const NAMES: Readonly<Record<ServerName, string>> = {
  dixit: 'Dixit',
  postgraphile: 'PostGraphile',
  floor: 'floor',
};

// ------------------------------------------------------------------------------------------ figures

const rateOf = ({ count, seconds }: Measured) => count / seconds;
const cpuOf = ({ serverCpu, postgresCpu }: Measured) => serverCpu + postgresCpu;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return (
    ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
  );
}

interface Ratio {
  readonly middle: number;
  /** Lowest and highest ratio of a round. */
  readonly from: number;
  readonly to: number;
}

/** CPU per request of another server, divided by Dixit's. */
function ratioOf(other: Series, dixit: Series): Ratio {
  const rounds = other.rounds.map((round, index) => {
    const own = dixit.rounds[index];
    return own ? cpuOf(round) / cpuOf(own) : Number.NaN;
  });
  const middle = median(other.rounds.map(cpuOf)) / median(dixit.rounds.map(cpuOf));
  return { middle, from: Math.min(...rounds), to: Math.max(...rounds) };
}

interface Mean {
  readonly mode: Mode;
  readonly peer: ServerName;
  readonly mean: number;
  readonly least: number;
}

/** Geometric means over the core operations. */
function meansOf({ series }: Report): readonly Mean[] {
  return (['uncached', 'repeated'] as const).flatMap((mode) =>
    (['postgraphile', 'floor'] as const).flatMap((peer) => {
      const ratios = series
        .filter((one) => one.isCore && one.mode === mode && one.server === 'dixit')
        .flatMap((dixit) => {
          const other = findPeer(series, dixit, peer);
          return other ? [ratioOf(other, dixit).middle] : [];
        });
      if (ratios.length === 0) return [];
      const mean = Math.exp(ratios.reduce((sum, one) => sum + Math.log(one), 0) / ratios.length);
      return [{ mode, peer, mean, least: Math.min(...ratios) }];
    }),
  );
}

function findPeer(series: readonly Series[], of: Series, server: ServerName): Series | undefined {
  const { operation, mode } = of;
  return series.find(
    (one) => one.operation === operation && one.mode === mode && one.server === server,
  );
}

// -------------------------------------------------------------------------------------------- table

/** The figures as Markdown. */
export function toMarkdown(report: Report): string {
  const { series, statements, machine } = report;
  const rounds = series[0]?.rounds.length ?? 0;
  const header = [
    'operation',
    'load',
    'server',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'server µs',
    'Postgres µs',
    'sum µs',
    'MB',
    'PostGraphile ÷ Dixit',
    'floor ÷ Dixit',
  ];
  const rows = series.map((one) => toRow(one, series));
  const means = meansOf(report).map(
    ({ mode, peer, mean, least }) =>
      `- ${mode}: ${NAMES[peer]} uses ${digits(mean)} × Dixit's CPU in the geometric mean over the five ` +
      `first operations, ${digits(least)} × at the least`,
  );
  return [
    `${statements.toLocaleString('en')} statements; ${rounds} rounds, medians; 16 connections; ${machine}.`,
    'µs are CPU per request, and so are the ratios, with their spread over the rounds; above 1, Dixit is ahead.',
    '',
    ...tableOf(header, rows),
    '',
    ...means,
    ...growthOf(report),
  ].join('\n');
}

function toRow(one: Series, series: readonly Series[]): string[] {
  const of = (figure: (round: Measured) => number) => median(one.rounds.map(figure));
  const ratios = (['postgraphile', 'floor'] as const).map((name) => {
    const peer = one.server === 'dixit' ? findPeer(series, one, name) : undefined;
    if (!peer) return '';
    const { middle, from, to } = ratioOf(peer, one);
    return `${digits(middle)} (${digits(from)}–${digits(to)})`;
  });
  return [
    one.operation,
    one.mode,
    NAMES[one.server],
    `${digits(of(rateOf))}${failures(one)}`,
    digits(of(({ p50 }) => p50)),
    digits(of(({ p99 }) => p99)),
    digits(of(({ serverCpu }) => serverCpu)),
    digits(of(({ postgresCpu }) => postgresCpu)),
    digits(of(cpuOf)),
    digits(of(({ memory }) => memory)),
    ...ratios,
  ];
}

function failures({ rounds }: Series): string {
  const sum = (figure: (round: Measured) => number) =>
    rounds.reduce((total, round) => total + figure(round), 0);
  const share = sum(({ failed }) => failed) / sum(({ count }) => count);
  return share > 0 ? ` (${digits(share * 100)} % failed)` : '';
}

function growthOf({ series, statements }: Report): string[] {
  const grown = series.filter((one) => one.aloneSmall !== undefined && one.mode === 'uncached');
  if (grown.length === 0) return [];
  const rows = grown.map(({ operation, server, alone = Number.NaN, aloneSmall = Number.NaN }) => [
    operation,
    NAMES[server],
    digits(aloneSmall),
    digits(alone),
    digits(alone / aloneSmall),
  ]);
  const header = [
    'operation',
    'server',
    'p50 ms, 10,000',
    `p50 ms, ${statements.toLocaleString('en')}`,
    'growth',
  ];
  return ['', 'One connection at a time, uncached:', '', ...tableOf(header, rows)];
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

function digits(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value >= 100 ? Math.round(value).toString() : value.toPrecision(2);
}

const BEGIN = '<!-- npm run bench -- --readme writes this -->';
const END = '<!-- end -->';

/** The document with the table between its markers. */
export function withTable(document: string, table: string): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`The markers are missing: ${BEGIN}`);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}

// ---------------------------------------------------------------------------------------------- SVG

const COLORS: Readonly<Record<ServerName, string>> = {
  dixit: '#1f6feb',
  postgraphile: '#8b949e',
  floor: '#d0d7de',
};
const [LEFT, WIDTH, BAR, GAP] = [260, 420, 14, 10];

/** Bar charts of the rates of uncached requests and of the growth of their latency. */
export function toSvg({ series, statements }: Report): string {
  const uncached = series.filter(({ mode }) => mode === 'uncached');
  const rates = uncached.map((one) => ({
    ...one,
    value: median(one.rounds.map(rateOf)),
  }));
  const growth = uncached
    .filter(({ aloneSmall }) => aloneSmall !== undefined)
    .map((one) => ({ ...one, value: (one.alone ?? 0) / (one.aloneSmall ?? 1) }));
  const size = statements.toLocaleString('en');
  const charts = [
    chartOf(`Requests a second, uncached, ${size} statements`, rates, 60),
    ...(growth.length > 0
      ? [chartOf(`Growth of p50 from 10,000 to ${size} statements`, growth, 0)]
      : []),
  ];
  let top = 16;
  const placed = charts.map(({ height, body }) => {
    const group = `<g transform="translate(0 ${top})">${body}</g>`;
    top += height + 24;
    return group;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${LEFT + WIDTH + 90}" height="${top}" ` +
    'font-family="sans-serif" font-size="12">' +
    `<rect width="100%" height="100%" fill="#fff"/>${placed.join('')}</svg>\n`
  );
}

interface Bar extends Series {
  readonly value: number;
}

function chartOf(title: string, bars: readonly Bar[], top: number) {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const names = Object.keys(NAMES) as ServerName[];
  const legend = names.map(
    (name, index) =>
      `<rect x="${LEFT + index * 120}" y="26" width="12" height="12" fill="${COLORS[name]}"/>` +
      `<text x="${LEFT + index * 120 + 18}" y="36">${NAMES[name]}</text>`,
  );
  let y = top > 0 ? top : 30;
  const lines: string[] = [];
  let operation = '';
  for (const bar of bars) {
    if (bar.operation !== operation) {
      y += GAP;
      operation = bar.operation;
      lines.push(
        `<text x="${LEFT - 8}" y="${y + BAR - 3}" text-anchor="end">${escapeXml(operation)}</text>`,
      );
    }
    const width = Math.max(1, (bar.value / most) * WIDTH);
    lines.push(
      `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 2}" fill="${COLORS[bar.server]}"/>` +
        `<text x="${(LEFT + width + 6).toFixed(1)}" y="${y + BAR - 3}">${digits(bar.value)}</text>`,
    );
    y += BAR;
  }
  const heading = `<text x="8" y="14" font-weight="bold">${escapeXml(title)}</text>`;
  return { height: y, body: heading + (top > 0 ? legend.join('') : '') + lines.join('') };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
