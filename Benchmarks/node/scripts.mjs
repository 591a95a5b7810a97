// The programs of site/programs.js, in Node.js. Prints a name, a tab and a number per line.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { Worker } from 'node:worker_threads';

runInThisContext(readFileSync(new URL('../site/programs.js', import.meta.url), 'utf8'));
const { messages, pingPong, pingWorker, makeWorkers } = globalThis.programs;
const rounds = 5;
const word = (process.argv[2] ?? '').toLowerCase();
const isAsked = name => name.toLowerCase().includes(word);

async function perSecond(name, count, round, rounds) {
  if (!isAsked(name)) return;
  let best = Infinity;
  for (let i = 0; i < rounds; i++) {
    const start = process.hrtime.bigint();
    await round(count);
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
  }
  console.log(`${name}\t${count / best}`);
}

// Node.js has no onmessage in its worker threads' global scope: the two lines of the workers' scripts are said in its own way.
const parent = "const { parentPort } = require('node:worker_threads'); ";
const newWorker = script => new Worker(parent + script, { eval: true });
const inner = newWorker("parentPort.on('message', data => parentPort.postMessage(data));");
const worker = { post: data => inner.postMessage(data), onanswer: null };
inner.on('message', data => worker.onanswer(data));

await perSecond('numbers to and fro in a page, 1 in flight', 100_000, count => pingPong(count, 1, messages.number), rounds);
await perSecond('records to and fro in a page, 100 in flight', 100_000, count => pingPong(count, 100, messages.record), rounds);
await perSecond('records to a worker and back, 1 in flight', 20_000, count => pingWorker(count, worker), rounds);
await inner.terminate();

const before = process.memoryUsage().rss;
const kept = [];
const live = count => makeWorkers(count, heard => {
  const one = newWorker("parentPort.postMessage('hello'); parentPort.on('message', () => {});");
  kept.push(one);
  one.on('message', heard);
});
await perSecond('workers made and heard of', 20, live, 1);
if (isAsked('a live worker')) {
  if (kept.length === 0) await live(20);
  console.log(`a live worker\t${(process.memoryUsage().rss - before) / kept.length}`);
}
process.exit(0);
