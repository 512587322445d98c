import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens an address and returns the text of the page, with what its fragment highlights in [ ]. */
export async function highlightedText(page: Page, address: string): Promise<string> {
  await page.goto('about:blank');
  await page.goto(address);
  let shown = '';
  // The browser looks for the words after the page has loaded.
  await expect
    .poll(async () => (shown = await readHighlight(page)), { timeout: 60_000, interval: 50 })
    .toContain('[');
  return shown;
}

// Scripts cannot see what is highlighted, so that it is read from the pixels.
async function readHighlight(page: Page): Promise<string> {
  const png = (await page.screenshot({ fullPage: true })).toString('base64');
  return page.evaluate(async (image) => {
    const bytes = Uint8Array.from(atob(image), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    const isRed = (x: number, y: number) => {
      const [red = 0, green = 0] = canvas?.getImageData(x, y, 1, 1).data ?? [];
      return red > 200 && green < 60;
    };
    const marked = (node: Text, index: number) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      return isRed(x + scrollX + width / 2, y + scrollY + height / 2);
    };
    let text = '';
    let isOpen = false;
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node instanceof Text; node = nodes.nextNode()) {
      for (const { 0: char, index } of node.data.matchAll(/\S/g)) {
        const isMarked = marked(node, index);
        if (isOpen && !isMarked) text += ']';
        if (/(^|\s)$/.test(node.data.slice(0, index))) text += ' ';
        if (!isOpen && isMarked) text += '[';
        text += char;
        isOpen = isMarked;
      }
    }
    return `${text}${isOpen ? ']' : ''}`.trim();
  }, png);
}
