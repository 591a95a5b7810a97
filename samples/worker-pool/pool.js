/** Workers of one kind that are fed one job at a time each. A job is a message; its answer comes back on a port of its own. */
export class WorkerPool {
  #url;
  #idle = [];
  #busy = new Map();
  #waiting = [];

  constructor(url, size) {
    this.#url = url;
    this.size = size;
    for (let i = 0; i < size; i++) this.#idle.push(this.#hire());
  }

  /** A promise of the answer; rejected if the worker fails at the job. */
  run(job) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#feed();
    });
  }

  /** Ends every worker, whatever it is at, and gives up every job. */
  cancel() {
    for (const worker of [...this.#idle, ...this.#busy.keys()]) worker.terminate();
    for (const { reject } of [...this.#busy.values(), ...this.#waiting]) reject(new Error('cancelled'));
    this.#idle = [];
    this.#busy.clear();
    this.#waiting = [];
  }

  #hire() {
    const worker = new Worker(this.#url, { type: 'module', name: 'factor' });
    worker.addEventListener('error', event => {
      event.preventDefault();
      this.#done(worker, ({ reject }) => reject(new Error(event.message)));
    });
    return worker;
  }

  #feed() {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const worker = this.#idle.shift();
      const { port1, port2 } = new MessageChannel();
      const work = { ...this.#waiting.shift(), answer: port1 };
      this.#busy.set(worker, work);
      port1.onmessage = ({ data }) => this.#done(worker, ({ resolve }) => resolve(data));
      worker.postMessage({ job: work.job }, [port2]);
    }
  }

  #done(worker, settle) {
    const work = this.#busy.get(worker);
    if (work === undefined) return;
    work.answer.close();
    this.#busy.delete(worker);
    this.#idle.push(worker);
    settle(work);
    this.#feed();
  }
}
