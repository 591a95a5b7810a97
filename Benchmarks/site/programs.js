// The programs that are measured, the same in a page and in Node.js. Each returns a promise that is kept when it is done.
{
  const messages = {
    number: i => i,
    record: i => ({ i, text: 'hello', list: [1, 2, 3], nested: { done: false } }),
  };

  // Two ends of a channel in one event loop, with so many messages under way; `count` deliveries in all.
  const pingPong = (count, inFlight, message) => new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    let left = count;
    port2.onmessage = event => port2.postMessage(event.data);
    port1.onmessage = event => {
      left -= 2;
      if (left > 0) port1.postMessage(event.data);
      else if (left === 0) {
        port1.close();
        done();
      }
    };
    for (let i = 0; i < inFlight; i++) port1.postMessage(message(i));
  });

  // The same with a worker that answers whatever it is sent. `worker` posts to it, and gives what it answers to `onanswer`.
  const pingWorker = (count, worker) => new Promise(done => {
    let left = count;
    worker.onanswer = data => {
      left -= 2;
      if (left > 0) worker.post(data);
      else done();
    };
    worker.post(messages.record(0));
  });

  // Workers that are made, and live, until each has been heard of.
  const makeWorkers = (count, make) => new Promise(done => {
    let left = count;
    for (let i = 0; i < count; i++) make(() => {
      if (--left === 0) done();
    });
  });

  globalThis.programs = { messages, pingPong, pingWorker, makeWorkers };
}
