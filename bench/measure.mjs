/** One contender in one page of Chromium. Only its DevTools protocol tells the CPU time of the main thread. */

/** Where scrolling stops on its way through a thread. */
const STOPS = 12;

/** Roots to a page: Waline's own number for the first page, and its server's most where all are shown. */
const FEW = 10;
const MANY = 100;
const PER_ROOT = 10;

async function openInspector(browser, url) {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(url);
  await page.evaluate(() => {
    globalThis.longTasks = [];
    const note = (list) => globalThis.longTasks.push(...list.getEntries().map((e) => e.duration));
    new PerformanceObserver(note).observe({ type: 'longtask' });
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Network.enable');
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));

  const readMetrics = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const { TaskDuration, LayoutDuration, RecalcStyleDuration } = Object.fromEntries(
      metrics.map(({ name, value }) => [name, value]),
    );
    return { cpu: TaskDuration, styleAndLayout: LayoutDuration + RecalcStyleDuration };
  };

  return {
    page,
    /** What a task in the page costs. */
    async cost(task, argument) {
      const before = await readMetrics();
      const sent = bytes;
      const time = await page.evaluate(
        async ([source, value]) => {
          globalThis.longTasks.length = 0;
          const start = performance.now();
          await (0, eval)(`(${source})`)(value);
          return performance.now() - start;
        },
        [String(task), argument],
      );
      const after = await readMetrics();
      const longTasks = await page.evaluate(() => globalThis.longTasks);
      return {
        cpu: after.cpu - before.cpu,
        styleAndLayout: after.styleAndLayout - before.styleAndLayout,
        time,
        longest: Math.max(0, ...longTasks),
        longTasks: longTasks.length,
        bytes: bytes - sent,
      };
    },
    /** Bytes of JavaScript and of the DOM that are still reachable. */
    async heap() {
      for (let round = 0; round < 2; round++) await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize, embedderHeapUsedSize } = await devtools.send('Runtime.getHeapUsage');
      return usedSize + embedderHeapUsedSize;
    },
    elements: () =>
      page.evaluate(async () => (await import('/bench/contenders.mjs')).countElements()),
  };
}

async function start({ name, url, roots, count }) {
  const { contenders, untilDrawn } = await import('/bench/contenders.mjs');
  await contenders[name].start(url, roots);
  await untilDrawn(name, count);
}

async function showAll({ name, count }) {
  const { contenders, untilDrawn } = await import('/bench/contenders.mjs');
  await Promise.all([contenders[name].showAll(count), untilDrawn(name, count)]);
}

async function scroll({ name, stops }) {
  const { scrollThrough } = await import('/bench/contenders.mjs');
  await scrollThrough(name, stops);
}

/** Texts of the first, the middle and the last comment, so that nothing is measured that is not there. */
const readSample = (page, name) =>
  page.evaluate(async (contender) => {
    const { contenders } = await import('/bench/contenders.mjs');
    const comments = [...contenders[contender].comments()];
    const picked = [0, comments.length >> 1, comments.length - 1].map((index) => comments[index]);
    return picked.map((comment) => /Comment (\d+), see/.exec(comment.textContent)?.[1]);
  }, name);

/** The first page of a thread of `count` comments. */
export async function measureFirstPage(browser, server, name, count) {
  const url = `${server}${count}/`;
  const inspector = await openInspector(browser, server);
  const emptyHeap = await inspector.heap();
  const shown = Math.min(count, FEW * PER_ROOT);
  const cost = await inspector.cost(start, { name, url, roots: FEW, count: shown });
  const heap = (await inspector.heap()) - emptyHeap;
  const elements = await inspector.elements();
  const sample = await readSample(inspector.page, name);
  await inspector.page.context().close();
  return { ...cost, heap, elements, sample };
}

/** All of a thread of `count` comments, from an empty page on, and then through it and back. */
export async function measureAll(browser, server, name, count) {
  const url = `${server}${count}/`;
  const inspector = await openInspector(browser, server);
  const emptyHeap = await inspector.heap();
  const first = await inspector.cost(start, { name, url, roots: MANY, count: MANY * PER_ROOT });
  const rest = await inspector.cost(showAll, { name, count });
  const sample = await readSample(inspector.page, name);
  const heap = (await inspector.heap()) - emptyHeap;
  const elements = await inspector.elements();
  const through = await inspector.cost(scroll, { name, stops: STOPS });
  const heapScrolled = (await inspector.heap()) - emptyHeap;
  await inspector.cost(scroll, { name, stops: STOPS });
  const heapScrolledAgain = (await inspector.heap()) - emptyHeap;
  await inspector.page.context().close();
  return {
    cpu: first.cpu + rest.cpu,
    styleAndLayout: first.styleAndLayout + rest.styleAndLayout,
    time: first.time + rest.time,
    longest: Math.max(first.longest, rest.longest),
    longTasks: first.longTasks + rest.longTasks,
    bytes: first.bytes + rest.bytes,
    ...{ heap, elements, sample },
    scrollCpu: through.cpu,
    scrollLongest: through.longest,
    heapScrolled,
    growth: heapScrolledAgain / heapScrolled,
  };
}
