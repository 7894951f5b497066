// The accessibility violations that axe finds in a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Waits until colours no longer change, because axe would compare them in between.
 * @param {import('playwright-core').Page} page
 */
export async function violations(page) {
  await page.evaluate(AXE);
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map((each) => each.finished));
  });
  const found = await page.evaluate(() =>
    /** @type {typeof globalThis & { axe: typeof import('axe-core') }} */ (globalThis).axe.run(),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}
