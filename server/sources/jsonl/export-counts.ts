/** How much an export has written so far. */
export interface ExportCounts {
  articles: number;
  statements: number;
}

export function createExportCounts(): ExportCounts {
  return { articles: 0, statements: 0 };
}
