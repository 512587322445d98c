const PAGES = /^\/(?:|search|check|(?:statement|utterance|article|speaker)\/[^/]+)\/?$/;

/** Whether a path is an address of the reader page, which draws what stands there itself. */
export function isReaderPage(pathname: string): boolean {
  return PAGES.test(pathname);
}
