// The measurements of PortRuns.cs, in Node.js: those with the word in their name that is the argument. Prints a name, a tab and a number
// per line.
import { MessageChannel, Worker, isMainThread, parentPort } from 'node:worker_threads';

if (!isMainThread) {
  parentPort.on('message', ({ data, port }) => { port.postMessage(data); port.close(); });
} else {
  const hello = i => ({ i, s: 'hello' });
  const rounds = 5;
  const word = (process.argv[2] ?? '').toLowerCase();
  const isWanted = name => name.toLowerCase().includes(word);
  const print = (name, value) => console.log(`${name}\t${value}`);

  async function perSecond(name, count, round) {
    if (!isWanted(name)) return;
    // One round is enough: with forty its figures are the same, and what they leave behind slows down the rows after them.
    await round(count);
    let best = Infinity;
    for (let i = 0; i < rounds; i++) {
      const start = process.hrtime.bigint();
      await round(count);
      best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
    }
    print(name, count / best);
  }

  const pingPong = inFlight => count => new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    let left = count;
    port2.onmessage = ({ data }) => port2.postMessage(hello(data.i));
    port1.onmessage = () => {
      left -= 2;
      if (left > 0) port1.postMessage(hello(left));
      else if (left === 0) { port1.close(); done(); }
    };
    for (let i = 0; i < inFlight; i++) port1.postMessage(hello(i));
  });

  const makeChannels = async count => {
    for (let i = 0; i < count; i++) {
      const { port1, port2 } = new MessageChannel();
      port1.close();
      port2.close();
    }
  };

  const shipThrough = post => count => new Promise(done => {
    let left = count;
    const next = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        if (--left === 0) done();
        else next();
      };
      post({ data: hello(left), port: port2 }, [port2]);
    };
    next();
  });

  const open = count => Array.from({ length: count }, () => new MessageChannel());
  const close = channels => channels.forEach(({ port1 }) => port1.close());

  // First of all: once other rows have made the heap grow, the process need not grow for these.
  if (isWanted('an open channel, with both port actors')) {
    global.gc?.();
    const before = process.memoryUsage();
    const kept = open(20000);
    const after = process.memoryUsage();
    print('an open channel, with both port actors', (after.rss - before.rss) / kept.length);
    close(kept);
  }

  await perSecond('ping-pong, 1 in flight', 100000, pingPong(1));
  await perSecond('ping-pong, 100 in flight', 200000, pingPong(100));
  await perSecond('channels made', 20000, makeChannels);
  const carrier = new MessageChannel();
  carrier.port2.onmessage = ({ data }) => { data.port.postMessage(data.data); data.port.close(); };
  await perSecond('new channel, one port sent in one loop and answered', 10000, shipThrough((m, t) => carrier.port1.postMessage(m, t)));
  carrier.port1.close();
  const worker = new Worker(new URL(import.meta.url));
  await perSecond('new channel, one port sent to a worker and answered', 5000, shipThrough((m, t) => worker.postMessage(m, t)));
  await worker.terminate();

  if (isWanted('clone of a nested array')) {
    const nested = (depth, width) => Array.from({ length: width }, (_, i) => depth === 0 ? i * 1000.5 : nested(depth - 1, width));
    const value = nested(3, 14);
    let best = Infinity;
    for (let i = 0; i <= rounds; i++) {
      const start = process.hrtime.bigint();
      for (let k = 0; k < 200; k++) structuredClone(value);
      if (i > 0) best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
    }
    print('clone of a nested array', 200 * JSON.stringify(value).length / best);
  }

  process.exit(0);
}
